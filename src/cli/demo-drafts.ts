import path from 'node:path'
import type { Draft } from '../domain/draft.ts'
import type { Result } from '../domain/result.ts'
import { readDraft } from '../schemas/draft.ts'
import type { Io } from './io.ts'
import { withLocalFiles } from './local-files.ts'

/** The five stories and the file each begins with, in the order they are told. */
export const STORIES = {
  nameList: '1-name-list.json',
  returned: '2-returned-notice.json',
  forwarded: '3-forwarded-notice.json',
  scheduled: '4-policy-with-interpretation.json',
  released: '5-inspection-result.json',
} as const
export type Story = keyof typeof STORIES

/** A demo draft as a host would send it, its files beside it. What ships and cannot be read is a bug, and thrown. */
export async function demoDraft(io: Pick<Io, 'readFile' | 'err'>, folder: string, story: Story): Promise<Draft> {
  const file = path.join(folder, STORIES[story])
  const bytes = sure(await io.readFile(file))
  const draft = sure(readDraft(JSON.parse(new TextDecoder().decode(bytes))))
  return withLocalFiles(io, folder, draft)
}

/** The value of a result that only a bug could refuse; the codes are what the bug report needs. */
export function sure<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The demo was refused: ${JSON.stringify(result.problems)}`)
}
