import { refuse, type Refusal } from '../domain/result.ts'

/**
 * What a file may ask of the reader. Beyond these a file is refused: a person would not have written it. They keep a file
 * well inside a worker's memory, so that the worker's own limit is the second line and not the first.
 */
export const LIMITS = {
  /** Bytes of a file as handed in. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a web page or plain text: a tree of it takes some thirty times as much memory. */
  textBytes: 16 * 1024 * 1024,
  /** Bytes of all entries of a zip, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked to packed size of one entry … */
  ratio: 200,
  /** … looked at only for entries larger than this, in bytes: a small part of blanks packs very well. */
  ratioFromBytes: 1024 * 1024,
  entries: 2_000,
  /** Files of a zipped set, those of zips within it included. */
  members: 300,
  /** Bytes of one XML part, unpacked: some six thousand pages. */
  xmlBytes: 64 * 1024 * 1024,
  /** Elements of one XML part that is a story, and of any other part or page. */
  storyElements: 8_000_000,
  elements: 500_000,
  attributes: 10_000,
  /** Elements inside one another in XML. */
  depth: 5_000,
  /** Text blocks of one file. */
  blocks: 300_000,
  /** UTF-16 units in all cells of a workbook: one shared text may stand in many of them. */
  textUnits: 32 * 1024 * 1024,
  /** Merged ranges of one sheet, and steps it may take to find what they cover. */
  merges: 50_000,
  mergeSteps: 5_000_000,
  /** Columns or rows one cell may reach over. */
  span: 1_000,
} as const

export function tooLarge(limit: keyof typeof LIMITS): Refusal {
  return refuse({ code: 'format.too-large', data: { limit } })
}
