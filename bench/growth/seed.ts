import { create } from '../../src/desk/create.ts'
import { submit } from '../../src/desk/submit.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { policy } from '../../tests/fixtures/policy.ts'
import { by, must, office, PEOPLE } from '../../tests/support/office.ts'

/** What a database has of its own to say; the rest of the seed is one text for both. */
export type Speech = Readonly<{ series: string; instant: string; day: string }>

/** `$n` is how many; rows are called i, from 0. A case is touched every ten minutes from 2019 on. */
export const SQLITE_SPEECH: Speech = {
  series: 'with recursive series(i) as (select 0 union all select i + 1 from series where i + 1 < $n)',
  instant: `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1546300800 + i * 200, 'unixepoch')`,
  day: `strftime('%Y-%m-%d', 1546300800 + i * 200 + 31536000, 'unixepoch')`,
}
export const POSTGRES_SPEECH: Speech = {
  series: 'with series(i) as (select generate_series(0, $n - 1))',
  instant: `to_char(to_timestamp(1546300800 + i * 200) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`,
  day: `to_char(to_timestamp(1546300800 + i * 200 + 31536000) at time zone 'UTC', 'YYYY-MM-DD')`,
}

/**
 * How many units and drafters `n` cases have: as many cases each, however many there are, so that every page asked for is full
 * whatever the size of the store. Coprime to the hundred states run through.
 */
export function units(n: number): number {
  return coprime(n / 4000)
}
export function drafters(n: number): number {
  return coprime(n / 900)
}

function coprime(about: number): number {
  let found = Math.max(1, Math.floor(about))
  while (found % 2 === 0 || found % 5 === 0) found++
  return found
}

const STEPS = ['section', 'secrecy', 'office', 'signature']
const ATTRIBUTES = ['public', 'redacted', 'on-request', 'not-public']

/**
 * Statements that fill a new store with `n` cases as an office has them after years: most released or filed, a few in a hundred on their
 * way; one revision and three entries of the trail each. The bodies are those of a real case, made at the desk.
 */
export async function seed(n: number, { series, instant, day }: Speech): Promise<readonly string[]> {
  const { case: body, revision } = await template()
  const counted = series.replace('$n', String(n))
  const state = `case when i % 100 < 60 then 'released' when i % 100 < 85 then 'filed' when i % 100 < 88 then 'scheduled'
    when i % 100 < 92 then 'returned' when i % 100 < 97 then 'in-review' else 'drafting' end`
  const step = `case when i % 100 between 92 and 96 then ${chosen(STEPS, '(i / 100) % 4')} end`
  const filled = [
    ['§id', `'c' || i`],
    ['§unit', `unit`],
    ['§drafter', `drafter`],
    ['§at', 'at'],
  ].reduce((text, [token, value]) => `replace(${text}, '${token}', ${value})`, `'${quoted(body)}'`)
  const base = `select i, 'c' || i as id, '单位' || (i % ${units(n)}) as unit, 'd' || (i % ${drafters(n)}) as drafter,
    ${state} as state, ${step} as step, ${chosen(ATTRIBUTES, 'i % 4')} as attribute, ${instant} as at, ${day} as day from series`
  return [
    `${counted} insert into cases (id, unit, drafter, state, version, updated_at, release_at, step, attribute, review_on, provisional, body)
      select id, unit, drafter, state, 3, at, case when state = 'scheduled' then '2099' || substr(at, 5) end, step, attribute,
        case when state = 'filed' then day end, case when i % ${Math.max(1, Math.floor(n / 50))} = 0 then 1 end, ${filled} from (${base}) as one`,
    `insert into state_counts (state, count) select state, count(*) from cases group by state`,
    `${counted} insert into revisions (case_id, number, hash, body)
      select 'c' || i, 1, 'h' || i, '${quoted(revision)}' from series`,
    ...[1, 2, 3].map(
      (seq) => `${counted} insert into trail (seq, case_id, prev, hash, deed)
        select i * 3 + ${seq}, 'c' || i, 'p' || (i * 3 + ${seq}), 'h' || (i * 3 + ${seq}), '${quoted(DEED)}' from series`,
    ),
  ]
}

const DEED = JSON.stringify({
  seq: 1,
  at: '2026-11-23T01:00:00.000Z',
  by: 'lin',
  role: 'drafter',
  act: 'submit',
  caseId: 'c1',
  from: 'drafting',
  to: 'in-review',
  revisionHash: 'b'.repeat(64),
  data: { codes: [] },
})

async function template(): Promise<Readonly<{ case: string; revision: string }>> {
  const { deps } = office(memoryStore())
  const made = must(await create(deps)(by(PEOPLE.drafter), policy))
  const { case: current } = must(await submit(deps)(by(PEOPLE.drafter), made.id))
  const revision = await deps.store.revision(current.revision.hash)
  const body = { ...current, id: '§id', unit: '§unit', drafter: '§drafter', updatedAt: '§at' }
  return { case: JSON.stringify(body), revision: JSON.stringify(revision) }
}

function chosen(names: readonly string[], which: string): string {
  return `case ${which} ${names.map((name, i) => `when ${i} then '${name}'`).join(' ')} end`
}

function quoted(text: string): string {
  return text.replaceAll("'", "''")
}
