import { canonical } from '../domain/canonical.ts'

/** 方向 — what a change from a parent's value to a child's does. `unproved` can't be shown to be harmless, so it counts as looser. */
export type Standing = 'same' | 'tighter' | 'looser' | 'unproved' | 'reworded'

/** Absent is `undefined`: an entry the child adds has no old value, one it takes away no new one. */
export type Direction = (was: unknown, is: unknown) => Standing

const same = (was: unknown, is: unknown): boolean =>
  was === is || (was !== undefined && is !== undefined && canonical(was) === canonical(is))

/** A number that may only rise. */
export const rises: Direction = (was, is) => numbers(was, is, 1)
/** A number that may only fall. */
export const falls: Direction = (was, is) => numbers(was, is, -1)

function numbers(was: unknown, is: unknown, sign: 1 | -1): Standing {
  if (same(was, is)) return 'same'
  if (typeof was !== 'number' || typeof is !== 'number') return 'unproved'
  return (is - was) * sign > 0 ? 'tighter' : 'looser'
}

/** A word of a scale, mildest first; what is left out stands for `absent`. */
export function climbs(scale: readonly string[], absent?: string): Direction {
  return (was, is) => {
    const [old, now] = [was ?? absent, is ?? absent].map((one) => (typeof one === 'string' ? scale.indexOf(one) : -1))
    if (old === undefined || now === undefined || old < 0 || now < 0) return same(was, is) ? 'same' : 'unproved'
    return old === now ? 'same' : now > old ? 'tighter' : 'looser'
  }
}

/** A demand that may be made and never dropped. */
export const staysTrue: Direction = (was, is) => {
  if ((was ?? false) === (is ?? false)) return 'same'
  return was === true ? 'looser' : 'tighter'
}

/** A leave that may be taken back and never given; left out means whatever the rest of the entry makes it, so only a plain no is known to be no more. */
export const onlyTakenBack: Direction = (was, is) => {
  if (was === is) return 'same'
  if (is === false || was === true) return 'tighter'
  return is === true ? 'looser' : 'unproved'
}

/** A list that may only grow. */
export const grows: Direction = (was, is) => lists(was, is, ([lost]) => lost)
/** A list that may only shrink. */
export const shrinks: Direction = (was, is) => lists(was, is, ([, added]) => added)

function lists(was: unknown, is: unknown, wrong: (both: readonly [boolean, boolean]) => boolean): Standing {
  if (same(was, is)) return 'same'
  const [old, now] = [textsOf(was), textsOf(is)]
  const both = [old.some((one) => !now.includes(one)), now.some((one) => !old.includes(one))] as const
  if (wrong(both)) return 'looser'
  return both[0] || both[1] ? 'tighter' : 'reworded'
}

/** Pairs of seats: which of the two stands first means nothing. */
export const pairsGrow: Direction = (was, is) => grows(sortedPairs(was), sortedPairs(is))

function sortedPairs(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((pair: unknown) => (Array.isArray(pair) ? [...textsOf(pair)].sort() : pair))
    : value
}

/** Nothing here can be called tighter: it stays. */
export const stays: Direction = (was, is) => (same(was, is) ? 'same' : 'unproved')
/** May be set where nothing was; what is set, stays. */
export const mayBeSet: Direction = (was, is) =>
  was === undefined || was === null ? (same(was ?? null, is ?? null) ? 'same' : 'tighter') : stays(was, is)
/** May be dropped, never set or changed. */
export const mayBeDropped: Direction = (was, is) =>
  is === undefined ? (was === undefined ? 'same' : 'tighter') : stays(was, is)
/** Words for people. */
export const free: Direction = (was, is) => (same(was, is) ? 'same' : 'reworded')
/** Words for people that stand under a name: whether the name is there at all is asked by `kept`. */
export const reword: Direction = (was, is) => (was === undefined || is === undefined ? 'same' : free(was, is))
/** A list of terms written into the rule may grow; the name of a list in a file stays. */
export const termsGrow: Direction = (was, is) =>
  Array.isArray(was) && Array.isArray(is) ? grows(was, is) : stays(was, is)

/** An entry that may be added and never taken away. */
export const kept: Direction = (was, is) => presence(was, is, 'tighter', 'looser')
/** An entry that may be taken away and never added. */
export const closed: Direction = (was, is) => presence(was, is, 'looser', 'tighter')
/** Entries that neither come nor go. */
export const closedBothWays: Direction = (was, is) => presence(was, is, 'unproved', 'unproved')
/** An entry that decides nothing. */
export const loose: Direction = (was, is) => presence(was, is, 'reworded', 'reworded')

function presence(was: unknown, is: unknown, added: Standing, taken: Standing): Standing {
  if (was === undefined) return is === undefined ? 'same' : added
  return is === undefined ? taken : 'same'
}

/** A day, or `null` for none: may only come later. */
export const comesLater: Direction = (was, is) => days(was, is, (old, now) => now > old)
/** A day, or `null` for never: may only come sooner. */
export const comesSooner: Direction = (was, is) => days(was, is, (old, now) => now < old)

function days(was: unknown, is: unknown, tighter: (old: string, now: string) => boolean): Standing {
  if (same(was, is)) return 'same'
  const [old, now] = [was ?? NEVER, is ?? NEVER]
  if (typeof old !== 'string' || typeof now !== 'string') return 'unproved'
  return tighter(old, now) ? 'tighter' : 'looser'
}
const NEVER = '9999-12-31'

/** A list of which none means “do not ask”: it may get shorter, never empty, and one that is empty may be filled. */
export const fewerButSome: Direction = (was, is) => {
  if (same(was, is)) return 'same'
  const [old, now] = [textsOf(was), textsOf(is)]
  if (old.length === 0) return 'tighter'
  return now.length > 0 && now.every((one) => old.includes(one)) ? 'tighter' : 'looser'
}

/** An expression that may be widened by further alternatives, and is otherwise left alone: what it matched, it matches still. */
export const widens: Direction = (was, is) => {
  if (same(was, is)) return 'same'
  if (typeof was !== 'string' || typeof is !== 'string') return 'unproved'
  return is.startsWith(`(?:${was})|`) || is.startsWith(`${was}|`) ? 'tighter' : 'unproved'
}

/** The values of a list, written so that they can be compared. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((one: unknown) => canonical(one)) : []
}

/** Attributes something is asked of; left out, of all: it may be asked of more. */
export const askedOfMore: Direction = (was, is) => {
  if (same(was, is)) return 'same'
  if (is === undefined) return 'tighter'
  return was === undefined ? 'looser' : grows(was, is)
}

/** A span of days, or `undefined` for always: may begin sooner and end later. */
export const lastsLonger: Direction = (was, is) => {
  if (same(was, is)) return 'same'
  if (is === undefined) return 'tighter'
  if (was === undefined) return 'looser'
  const ends = [
    comesSooner(fieldOf(was, 'from'), fieldOf(is, 'from')),
    comesLater(fieldOf(was, 'to'), fieldOf(is, 'to')),
  ]
  return ends.every((one) => one === 'same' || one === 'tighter') ? 'tighter' : 'looser'
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
