import { converting } from './converting.ts'
import { createConverter } from './legacy/converter.ts'
import { createReader, type FileReader, type ReaderOptions } from './reader.ts'

/** The reader with everything this machine has: `office` is the path of LibreOffice's `soffice`, or `null` where there is none. */
export function openReader(office: string | null, options: ReaderOptions = {}): FileReader {
  return converting(createReader(options), office === null ? null : createConverter({ program: office }))
}
