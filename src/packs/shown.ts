import type { Problem } from '../domain/result.ts'
import { sentence, type Words } from './words.ts'

/**
 * A pack's problem as its author reads it: `file:line:column sentence`, his own line, a caret under the place. The words may themselves be
 * what is broken: `problems` are then those of a pack that loads, or none, and the bare code stands for the sentence.
 */
export function shown(problem: Problem, words: Pick<Words, 'problems'> = { problems: {} }): string {
  const { file, line, column, text, caret } = problem.data ?? {}
  const told = sentence(words, problem)
  if (typeof file !== 'string') return told === problem.code ? `${told}${rest(problem)}` : told
  const place = typeof line === 'number' && typeof column === 'number' ? `${file}:${line}:${column}` : file
  const first = `${place} ${told === problem.code ? `${told}${rest(problem)}` : `${told} [${problem.code}]`}`
  if (typeof text !== 'string' || typeof caret !== 'string') return first
  return [first, `  ${text}`, `  ${caret}`].join('\n')
}

/** What the missing sentence would have said. */
function rest({ data }: Problem): string {
  const told = Object.entries(data ?? {}).filter(([name]) => !PLACE.includes(name))
  return told.map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`).join('')
}

const PLACE = ['file', 'line', 'column', 'text', 'caret']
