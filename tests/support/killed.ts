import type { Case } from '../../src/domain/case.ts'
import type { Person } from '../../src/domain/person.ts'
import { call, type Node } from './nodes.ts'
import { paper, RELEASE, WAY, type Ask } from './paperwork.ts'

/** People at work through several nodes, of which one after the other is killed and started again. */
export type Work = Readonly<{
  acknowledged: ReadonlyMap<string, Case>
  /** Acts acknowledged so far. */
  count(): number
  /** Resolves once so many acts have been acknowledged. */
  acts(count: number): Promise<void>
  /** Puts a node in its place; `undefined` while it is gone. */
  place(at: number, node: Node | undefined): void
  /** No paper is begun any more; resolves when those begun are on their way out. */
  end(): Promise<void>
}>

/** `hands` people take papers from the draft to the release, each call to the next node, repeated under its key until it is answered. */
export function atWork(nodes: readonly Node[], hands: number): Work {
  const places: (Node | undefined)[] = [...nodes]
  const acknowledged = new Map<string, Case>()
  let count = 0
  let keys = 0
  let ending = false
  const waiting = new Set<() => void>()
  const changed = (): Promise<void> => new Promise((resolve) => waiting.add(resolve))
  const wake = (): void => {
    const all = [...waiting]
    waiting.clear()
    all.forEach((one) => one())
  }

  const ask: Ask = async (who: Person, where, body) => {
    const key = `call-${++keys}`
    for (let turn = keys; ; turn++) {
      const there = places.filter((one) => one !== undefined)
      const node = there[turn % Math.max(1, there.length)]
      if (!node) {
        await changed()
        continue
      }
      const reply = await call(node, who, 'POST', where, { body, key }).catch(() => undefined)
      // The node went away before it answered, or could not reach its database just then: the same call again, there or elsewhere.
      if (!reply || reply.status === 503) {
        await breath()
        continue
      }
      if (reply.status >= 300) throw new Error(`${where}: ${reply.status} ${JSON.stringify(reply.body)}`)
      const current = reply.body['case'] as Case
      acknowledged.set(current.id, current)
      count++
      wake()
      return current
    }
  }

  const work = async (hand: number): Promise<void> => {
    for (let n = 0; !ending; n++) await paper(ask, `${hand}-${n}`, [...WAY, RELEASE])
  }
  const all = Promise.all(Array.from({ length: hands }, (_, hand) => work(hand)))
  all.catch(() => wake())

  return {
    acknowledged,
    count: () => count,
    async acts(wanted) {
      const goal = count + wanted
      while (count < goal) await Promise.race([changed(), all])
    },
    place(at, node) {
      places[at] = node
      wake()
    },
    async end() {
      ending = true
      await all
    },
  }
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
