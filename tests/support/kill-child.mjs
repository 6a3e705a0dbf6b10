// Saves case after case and says so on standard output once each save is acknowledged, until it is killed or has done `count` of them.
// Usage: kill-child.mjs FILE DRIVER PREFIX COUNT. Runs the built store: a killed process must not wait for a compiler.
import { hashOf, sha256 } from '../../dist/desk/hash.js'
import { UNTOUCHED } from '../../dist/domain/case.js'
import { openStore } from '../../dist/store/open.js'

const [file, driver, prefix, count] = process.argv.slice(2)
const store = await openStore({ file, driver })
const at = '2026-11-23T01:00:00.000Z'
const pageBytes = new TextEncoder().encode('<h1>助餐服务办法</h1>')
const page = { sha256: sha256(pageBytes), bytes: pageBytes, type: 'text/html' }

// What an earlier life released must not go out again, acknowledged or not.
for (const done of await store.cases({ states: ['released'], limit: 50 })) {
  const again = await store.save(moved(done, 'released', { release: releaseOf(done, `${done.id}-again`) }))
  if (again.ok || again.problems[0].code !== 'store.released-before') say('twice', done.id, done.version)
}
for (let i = 0; i < Number(count); i++) {
  const id = `${prefix}-${i}`
  const draft = { title: id, text: `${id} 第一条 `.repeat(200), attachments: [] }
  const revision = { caseId: id, number: 1, at, by: 'lin', hash: hashOf(draft), draft, papers: [] }
  let current = await saved('registered', {
    seen: null,
    next: caseOf(id, revision),
    revision,
    deeds: [deed(id, 'create')],
  })
  current = await saved('scheduled', moved(current, 'scheduled'))
  await saved('released', moved(current, 'released', { release: releaseOf(current, id), blobs: [page] }))
}
await store.close()

async function saved(word, writ) {
  // Keyed like a call over HTTP, so that every save reads before it writes.
  const { id, version } = writ.next
  const receipt = { principal: 'lin', key: `${id} ${version}`, fingerprint: 'f', reply: writ.next }
  const result = await store.save({ ...writ, receipt })
  if (!result.ok) throw new Error(result.problems[0].code)
  say(word, result.value.id, result.value.version)
  return result.value
}

function say(...words) {
  process.stdout.write(`${words.join(' ')}\n`)
}

function moved(current, state, rest) {
  return {
    seen: current.version,
    next: { ...current, state, version: current.version + 1 },
    deeds: [deed(current.id, state)],
    ...rest,
  }
}

function deed(caseId, act) {
  return { caseId, act, by: 'lin', role: 'drafter', at, from: null, to: null, revisionHash: null, data: {} }
}

function releaseOf({ id: caseId, title, revision }, id) {
  const pages = [{ path: `/doc/${id}/`, type: page.type, sha256: page.sha256 }]
  const head = {
    id,
    caseId,
    revisionHash: revision.hash,
    title,
    kind: null,
    issuer: '云栖县民政局',
    attribute: 'public',
  }
  return { ...head, at, releasedAt: at, packRevision: 'pack-1', pages, withdrawnAt: null }
}

function caseOf(id, { number, hash, by }) {
  const person = { unit: '云栖县民政局', issuer: '云栖县民政局', drafter: 'lin' }
  const head = { id, ...person, title: id, kind: null, attribute: 'public', state: 'drafting', step: null, version: 1 }
  return { ...head, ...UNTOUCHED, createdAt: at, updatedAt: at, revision: { number, hash, at, by } }
}
