import type { Paper } from '../../domain/paper.ts'
import { foldedText } from '../prove/folded-text.ts'
import { isSearchable } from '../prove/secret.ts'
import { searchFor } from '../prove/sought.ts'
import { standingIn, type Stay, type Wording } from '../prove/standing.ts'
import type { Cover } from './cover.ts'
import { joined } from './joined.ts'

/**
 * 同样的一并遮盖 — the other places where what a plan covers stands in the same words, and nothing says that it may: each as a cover like the first,
 * merely suggested. Their number is told before anybody takes them over.
 */
export function sameElsewhere(
  papers: readonly Paper[],
  covers: readonly Cover[],
  stays: readonly Stay[] = [],
  wording?: Wording,
): readonly Cover[] {
  const texts = new Map(papers.map((paper) => [paper.file, paper]))
  const known = covers.filter(({ place }) => isSearchable({ text: textAt(place), type: '' }))
  const search = searchFor(known.map(({ place }, index) => [foldedText(textAt(place)), index] as const))
  const found = standingIn(papers, covers, stays, search, wording).flatMap(
    ({ secret, place, why }): readonly Cover[] => {
      const first = known[secret]
      const text = texts.get(place.file)?.blocks[place.block]?.text.slice(place.from, place.to) ?? ''
      // One that goes on in the next block is for a person to cut.
      const isWhole = first !== undefined && foldedText(text) === foldedText(textAt(first.place))
      return why === undefined && isWhole ? [{ ...first, place, standing: 'suggested' }] : []
    },
  )
  return joined(found)

  function textAt({ file, block, from, to }: Cover['place']): string {
    return texts.get(file)?.blocks[block]?.text.slice(from, to) ?? ''
  }
}
