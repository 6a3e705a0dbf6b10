import { COVER } from '../../domain/bundle.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Mask } from '../../domain/mask.ts'
import { pseudonymIn } from './pseudonyms.ts'

/** What stands instead of a finding's text. Whatever would show more than its style means to is the fixed cover. */
export function maskedText(
  mask: Mask | undefined,
  text: string,
  finding: Pick<Finding, 'evidence'> | undefined,
  pseudonyms: ReadonlyMap<string, string>,
): string {
  const put = mask === undefined ? COVER : styled(mask, text, finding, pseudonyms)
  return bare(put).includes(bare(text)) ? COVER : put
}

function styled(
  mask: Mask,
  text: string,
  finding: Pick<Finding, 'evidence'> | undefined,
  pseudonyms: ReadonlyMap<string, string>,
): string {
  if (mask.style === 'person') return pseudonymIn(pseudonyms, text)
  if (mask.style === 'address') return keepStart(text, finding?.evidence['keep'])
  return mask.style === 'digits' ? keepEnds(mask, text) : COVER
}

/** As far as the rule says that an address may stay: to the township, never the house. */
function keepStart(text: string, keep: string | number | boolean | undefined): string {
  if (typeof keep !== 'number' || keep <= 0 || keep >= text.length) return COVER
  const start = text.slice(0, keep)
  return HOUSE.test(start.normalize('NFKC')) ? COVER : start + COVER
}
const HOUSE = /\d|[号栋幢室弄]/u

/** Of the number as it is meant, whatever stands between its digits. A number of which too little would go is covered whole. */
function keepEnds({ head = 0, tail = 0, stars = 4 }: Mask, text: string): string {
  const plain = [...bare(text)]
  if (plain.length - head - tail < FEWEST_HIDDEN) return COVER
  return plain.slice(0, head).join('') + '*'.repeat(stars) + (tail > 0 ? plain.slice(-tail).join('') : '')
}
/** A mobile number shown as 3 + 4 + 4 hides four digits: less is a riddle anybody solves. */
const FEWEST_HIDDEN = 4

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}
