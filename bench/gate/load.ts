/** What one run of many equal requests looked like; times in milliseconds. */
export type Load = Readonly<{ perSecond: number; p50: number; p95: number; failed: number }>

/** Sends `count` requests, `concurrency` at a time, to a loopback server. Bounded, and ends by itself. */
export async function load(count: number, concurrency: number, send: () => Promise<Response>): Promise<Load> {
  const times: number[] = []
  let left = count
  let failed = 0
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left-- > 0) {
        const start = performance.now()
        const answer = await send()
        await answer.arrayBuffer()
        if (!answer.ok) failed++
        times.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - begin) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: count / seconds, p50: at(0.5), p95: at(0.95), failed }
}
