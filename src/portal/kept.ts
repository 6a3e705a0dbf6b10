/** What is kept of one generation, in bytes; a page beyond a quarter of it is made anew each time. */
const MOST = 64 * 1024 * 1024

export type Kept<T> = Readonly<{
  get(generation: number, key: string): T | undefined
  put(generation: number, key: string, value: T, weight: number): void
}>

/** Answers of the newest generation met; an older one never comes back. The oldest answers go when there are too many. */
export function kept<T>(most = MOST): Kept<T> {
  let newest = -1
  let weight = 0
  const held = new Map<string, Readonly<{ value: T; weight: number }>>()
  const turn = (generation: number): void => {
    if (generation <= newest) return
    newest = generation
    held.clear()
    weight = 0
  }
  return {
    get(generation, key) {
      turn(generation)
      return generation === newest ? held.get(key)?.value : undefined
    },
    put(generation, key, value, size) {
      turn(generation)
      if (generation !== newest || held.has(key) || size > most / 4) return
      held.set(key, { value, weight: size })
      weight += size
      for (const [oldest, one] of held) {
        if (weight <= most) return
        held.delete(oldest)
        weight -= one.weight
      }
    },
  }
}
