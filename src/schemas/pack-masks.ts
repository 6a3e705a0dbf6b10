import Type from 'typebox'
import { packReader } from './pack-reader.ts'

const count = (title: string, description: string, maximum: number) =>
  Type.Optional(Type.Integer({ title, description, minimum: 0, maximum }))

/** Form of `masks.json`: what stands in the public copy for each kind of finding; a kind not named gets the fixed cover. */
export const MASKS = Type.Array(
  Type.Object(
    {
      id: Type.String({ title: '发现的种类', description: '如 resident-id、name。', pattern: '^[a-z]+(-[a-z]+)*$' }),
      style: Type.Enum(['person', 'address', 'digits', 'block'], {
        title: '样式',
        description: 'person 姓加某；address 留到乡镇；digits 留头留尾、中间星号；block 固定长度的■。',
      }),
      head: count('留头', '保留开头几位。', 6),
      tail: count('留尾', '保留末尾几位。', 4),
      stars: count('星号', '中间星号的个数，固定，不随原文长短。', 20),
      ground: Type.String({
        title: '理由',
        description: '遮盖所依据的理由代码，如 R15-2。',
        pattern: '^[A-Z][0-9A-Za-z-]*$',
      }),
      category: Type.String({
        title: '告知读者的类别',
        description: '用大白话告诉读者遮去的是什么；词在 words.zh.json 的 labels.covered。',
        pattern: '^[a-z]+(-[a-z]+)*$',
      }),
    },
    { additionalProperties: false },
  ),
  { title: '遮盖样式', description: '公开稿里各类内容遮盖成什么样子（masks.json）。没有列出的种类用固定长度的■。' },
)

export const readMasks = packReader(MASKS)
