import type { Finding } from '../domain/finding.ts'
import { filled, type Words } from './words.ts'

/**
 * 凭据，说成话 — why a rule saw something, as the pack words it: 前面写着“身份证”字样，校验码正确. Of evidence that is a number the name alone has a
 * sentence (`cells`), of a word the name and the word (`check.passed`); what the pack has no words for is left out.
 */
export function evidenceInWords(words: Pick<Words, 'labels'>, evidence: Finding['evidence']): string {
  const known = words.labels['evidence'] ?? {}
  const said = Object.entries(evidence).map(([name, value]) => {
    const template = known[typeof value === 'number' ? name : `${name}.${value}`]
    return template === undefined ? '' : filled(template, { n: value })
  })
  return [...new Set(said.filter((one) => one !== ''))].join('，')
}
