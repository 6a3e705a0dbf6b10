import { falseHits, leakRate, nameScore, byType, type Scored, type Share } from './score.ts'

/** One figure as it is recorded: higher is better, `slack` is half its 95 % interval. */
export type Figure = Readonly<{ value: number; slack: number }>

/** What the set says of the rules, as figures that can be held against earlier ones. Shares in percent; false hits per 10,000 characters, negative. */
export function figuresOf(all: readonly Scored[]): Readonly<Record<string, Figure>> {
  const names = nameScore(all)
  const held = falseHits(all.filter((one) => one.document.isPrivate))
  const bare = falseHits(all.filter((one) => !one.document.isPrivate))
  const numbers = byType(all)
  const seen = (type: string): Figure => percent(numbers.get(type)?.seen)
  return {
    'documents without a leak': percent(turned(leakRate(all))),
    'names, precision': percent(names.p),
    'names, recall': percent(names.r),
    'resident IDs seen': seen('resident-id'),
    'mobiles seen': seen('mobile'),
    'bank accounts seen': seen('bank-account'),
    'addresses seen': seen('address'),
    'false redact, with private data': perTenThousand(held.redact, held.characters),
    'false review, with private data': perTenThousand(held.review, held.characters),
    'false redact, without': perTenThousand(bare.redact, bare.characters),
    'false review, without': perTenThousand(bare.review, bare.characters),
  }
}

function percent(share: Share | undefined): Figure {
  if (share === undefined || Number.isNaN(share.share)) return { value: 0, slack: 100 }
  return { value: share.share * 100, slack: ((share.high - share.low) / 2) * 100 }
}

function turned({ share, of, low, high }: Share): Share {
  return { share: 1 - share, of, low: 1 - high, high: 1 - low }
}

/** Counts are Poisson: 1.96 times the root of the count, one hit added so that none is not certainty. */
function perTenThousand(rate: number, characters: number): Figure {
  const hits = (rate * characters) / 10_000
  return { value: -rate, slack: (1.96 * Math.sqrt(hits + 1) * 10_000) / characters }
}
