// A child that works as a whole office on one data folder, acknowledging each act on standard output once it is saved.
// It runs until it is killed; the next one carries on with what the last one left behind.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import path from 'node:path'

const [, , dataDir, draftFile] = process.argv
const dist = (file) => new URL(`../../dist/${file}`, import.meta.url).href
const [{ openStore }, { loadPack }, { createPages }, { read }] = await Promise.all([
  import(dist('store/open.js')),
  import(dist('packs/load.js')),
  import(dist('portal/pages.js')),
  import(dist('formats/read.js')),
])
const verbs = Object.assign(
  {},
  ...(await Promise.all(
    ['create', 'submit', 'approve', 'record-secrecy', 'record-judgement', 'schedule', 'release'].map(
      (file) => import(dist(`desk/${file}.js`)),
    ),
  )),
)
const { tick } = await import(dist('publication/tick.js'))

const pack = loadPack(path.resolve(import.meta.dirname, '../../policies/cn-base')).value
const store = await openStore({ file: path.join(dataDir, 'yuantou.db') })
const deps = {
  store,
  pack: () => pack,
  reader: { read: (name, bytes) => Promise.resolve(read(name, bytes)) },
  pages: createPages({ organ: '云栖县人民政府', name: '门户', domain: 'yunqi.example', idCode: '5399990001' }),
  clock: { now: () => new Date().toISOString() },
  chance: { bytes: (count) => randomBytes(count) },
  secret: new Uint8Array(32),
  events: { tell: () => undefined },
}
const draft = JSON.parse(readFileSync(draftFile, 'utf8'))
const hand = (id, role) => ({ person: { id, name: id, unit: '云栖县', roles: [role] } })
const fit = { fit: true, note: '' }
const records = {
  'secrecy-reviewer': ({ id, revision }) =>
    verbs.recordSecrecy(deps)(hand('he', 'secrecy-reviewer'), id, secrecyForm(revision)),
  office: ({ id, revision }) =>
    verbs.recordJudgement(deps)(hand('tang', 'office'), id, {
      revisionHash: revision.hash,
      wording: fit,
      timing: fit,
      manner: fit,
    }),
}
const acts = { release: verbs.release(deps), fail: verbs.fail(deps) }

writeSync(1, 'ready\n')
for (let n = 0; ; n++) {
  for (const id of (await tick({ store, clock: deps.clock, acts })).released) acknowledge(await store.case(id))
  const created = must(await verbs.create(deps)(hand('lin', 'drafter'), { ...draft, title: `${draft.title}（${n}）` }))
  acknowledge(created)
  acknowledge(must(await verbs.submit(deps)(hand('lin', 'drafter'), created.id)).case)
  for (const [who, role] of [
    ['zhou', 'section-head'],
    ['he', 'secrecy-reviewer'],
    ['tang', 'office'],
  ]) {
    const recorded = await records[role]?.(created)
    if (recorded) acknowledge(must(recorded))
    acknowledge(
      must(
        await verbs.approve(deps)(hand(who, role), created.id, { revisionHash: created.revision.hash, note: '同意' }),
      ),
    )
  }
  acknowledge(must(await verbs.sign(deps)(hand('qiao', 'signer'), created.id, { revisionHash: created.revision.hash })))
  acknowledge(must(await verbs.releaseNow(deps)(hand('meng', 'publisher'), created.id)))
}

function secrecyForm({ hash }) {
  const none = { secretPoints: null, otherOrgans: null, stability: null, workSecret: null, tradeSecret: null }
  const head = {
    revisionHash: hash,
    source: 'own',
    scope: '社会公众',
    channels: ['门户网站'],
    marked: false,
    derived: false,
  }
  return { ...head, ...none, conclusion: 'publish', basis: ['SEC-35'], opinion: '不涉及国家秘密和工作秘密。' }
}

function acknowledge({ id, version, state }) {
  writeSync(1, `${id} ${version} ${state}\n`)
}

function must(result) {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.problems))
}
