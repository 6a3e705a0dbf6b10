import type { Block } from './paper.ts'

/** 版面要素 — where a line of an official document stands on the page (GB/T 9704—2012 §7). */
export type LineRole =
  | 'issuer'
  | 'number'
  | 'title'
  | 'recipients'
  | 'chapter'
  | 'level-1'
  | 'level-2'
  | 'signature'
  | 'date'
  | 'annotation'
  | 'body'

/** How a line that stands alone is told: its form, and the length beyond which it is a sentence and not a line. */
const FORMS: readonly (readonly [LineRole, number, RegExp])[] = [
  [
    'date',
    15,
    /^(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/,
  ],
  ['number', 30, /^\p{Script=Han}{1,15}[〔[(（]\d{4}[〕\])）]\d{1,5}号$/u],
  ['issuer', 30, /(?:人民政府|办公室|办公厅|委员会|局|厅|部)文件$/],
  ['recipients', 120, /^各[^。；]*[：:]$/],
  ['annotation', 60, /^（[^（）]*）$/],
  ['chapter', 30, /^第[一二三四五六七八九十百]+[章节][^。；]*$/],
  ['level-1', 36, /^[一二三四五六七八九十]+、[^。；]*$/],
  ['level-2', 36, /^（[一二三四五六七八九十]+）[^。；]*$/],
]

/** The roles of a paper's blocks, by their place and form. A line that nothing tells apart is body text. */
export function lineRoles(blocks: readonly Block[], title: string): readonly LineRole[] {
  const roles: LineRole[] = blocks.map((block) => (isLine(block) ? roleOf(block.text.trim(), title) : 'body'))
  roles.forEach((role, i) => {
    // 署名 is what stands right above 成文日期: one line, no sentence. Joint issuers stand in several.
    for (let above = i - 1; role === 'date' && above >= 0 && isSignature(blocks[above], roles[above]); above--) {
      if (blocks[above]?.text.trim() !== '') roles[above] = 'signature'
    }
  })
  return roles
}

function roleOf(text: string, title: string): LineRole {
  const bare = text.replace(/\s/g, '')
  if (bare === '') return 'body'
  const whole = title.replace(/\s/g, '')
  // A notice that issues 《…办法》 is followed by the measure itself, under its own title.
  if (bare === whole || whole.includes(`《${bare}》`)) return 'title'
  return FORMS.find(([, longest, form]) => bare.length <= longest && form.test(bare))?.[0] ?? 'body'
}

function isSignature(block: Block | undefined, role: LineRole | undefined): boolean {
  if (!block || role !== 'body' || !isLine(block)) return false
  const text = block.text.trim()
  return text === '' || (text.length <= 30 && /[府室厅会局部院委处]$/.test(text) && !/[，。；：、]/.test(text))
}

function isLine(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'heading'
}

/** 发文字号 and 成文日期 as the document itself gives them: what a reader sees below must be what stands above. */
export function numberIn(blocks: readonly Block[], title: string): string | undefined {
  return lineOf('number', blocks.slice(0, 12), title)
}

export function dateIn(blocks: readonly Block[], title: string): string | undefined {
  return lineOf('date', blocks, title)
}

function lineOf(role: LineRole, blocks: readonly Block[], title: string): string | undefined {
  return blocks[lineRoles(blocks, title).indexOf(role)]?.text.replace(/\s/g, '')
}
