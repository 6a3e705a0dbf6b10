import Type from 'typebox'

/** Pieces that the forms of a pack's files share. Every form refuses a name it does not know: a misspelt key would silently decide nothing. */
export const SchemaLink = Type.Optional(
  Type.String({ title: '格式', description: '本文件的格式文件，供编辑器提示和检查用；不影响政策包的内容。' }),
)

export function named(title: string, description: string): Type.TString {
  return Type.String({ title, description, minLength: 1, maxLength: 100 })
}

export function day(title: string, description: string): Type.TString {
  return Type.String({ title, description, pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
}

export const Clause = Type.String({
  title: '依据',
  description: '依据条款的代码，如 REG-13；对应的文字在 words.zh.json 的 labels.clause 中。',
  pattern: '^[A-Z0-9]+(-[A-Za-z0-9.]+)*$',
})

export const Pattern = Type.String({
  title: '表达式',
  description: 'JavaScript 正则表达式（带 u 标志），不写首尾斜线。',
  minLength: 1,
  maxLength: 2000,
})
