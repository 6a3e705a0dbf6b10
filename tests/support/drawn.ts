import fc from 'fast-check'

/**
 * 抽样 — fast-check as the suites use it. A landing draws the same cases each time, so that red means a change broke something; everywhere else cases are drawn anew,
 * so that weak places are found by whoever works, who has the seed printed and can set it again: `YUANTOU_SEED=1888976533 npx vitest run …`.
 */
const wished = process.env['YUANTOU_SEED'] ?? (process.env['CI'] ? '20260105' : undefined)
if (wished !== undefined) fc.configureGlobal({ seed: Number(wished) })

export { fc }
