import type { Store } from '../desk/ports.ts'

const STRIDE = 200

/**
 * 批量 — the records of what was public at `generation`, in the order they came out, a line of JSON each. Read some at a time, so that nobody
 * waits for a reader who is slow; what is withdrawn meanwhile is left out.
 */
export async function* linesOf(store: Pick<Store, 'shelf'>, generation: number): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const from = after
    const { lines, last } = await store.shelf(async (shelf) => {
      const hits = (await shelf.after(from, STRIDE)).filter((hit) => hit.number <= generation)
      const found: string[] = []
      for (const { entry } of hits) {
        const record = await shelf.record(entry.id)
        if (record) found.push(`${JSON.stringify({ ...record, releasedAt: entry.releasedAt })}\n`)
      }
      return { lines: found, last: hits.at(-1)?.number }
    })
    yield* lines
    if (last === undefined) return
    after = last
  }
}
