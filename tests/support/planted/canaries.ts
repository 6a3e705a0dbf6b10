import { cardOf, residentIdOf } from '../numbers.ts'

/** 金丝雀 — invented values that stand nowhere else in the planted files, so that finding one is a leak. Nobody's. */
export const CANARIES = {
  name: '瞿霁旸',
  id: residentIdOf('53011219870923341'),
  mobile: '13987650417',
  address: '青螺巷73弄9号602室',
  card: cardOf('622848039271640583'),
} as const
export type Kind = keyof typeof CANARIES

export type Canary = Readonly<{ kind: Kind; value: string }>

/** Kinds in turn, so that every kind meets every sort of place. */
export function canaryAt(index: number): Canary {
  const kinds = Object.keys(CANARIES) as Kind[]
  return canaryOf(kinds[index % kinds.length] ?? 'name')
}

export function canaryOf(kind: Kind): Canary {
  return { kind, value: CANARIES[kind] }
}
