import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { blocksOfText } from '../../src/checks/blocks.ts'
import { check } from '../../src/checks/engine.ts'
import { compile } from '../../src/checks/kinds.ts'
import type { Paper } from '../../src/domain/paper.ts'
import { engineModules, specs } from '../../tests/support/engine-modules.ts'
import { ownSet } from '../accuracy/own.ts'
import { flawed, FLAWED, ORDINARY } from '../../tests/support/submissions.ts'

const CHROMIUM = process.env['YUANTOU_CHROMIUM'] ?? '/usr/bin/chromium'

const PAGE = `<!doctype html><meta charset="utf-8"><script type="module">
import { check } from '/checks/engine.js'
import { compile } from '/checks/kinds.js'
const [specs, papers] = await Promise.all(['/specs.json', '/papers.json'].map(async (one) => (await fetch(one)).json()))
const began = performance.now()
const rules = specs.map(compile)
const compiled = performance.now()
const said = JSON.stringify(papers.map((paper) => check(rules, [paper], { kind: null })))
const done = performance.now()
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said))
const sha256 = [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, '0')).join('')
await fetch('/said', { method: 'POST', body: JSON.stringify({ sha256, load: compiled - began, check: done - compiled }) })
</script>`

it('a browser finds what Node finds, byte for byte', { timeout: 120_000 }, async () => {
  const all = specs()
  const rules = all.map(compile)
  const papers = papersToRead()
  const here = createHash('sha256')
    .update(JSON.stringify(papers.map((paper) => check(rules, [paper], { kind: null }))))
    .digest('hex')
  if (!existsSync(CHROMIUM)) {
    console.log(`no Chromium at ${CHROMIUM} (YUANTOU_CHROMIUM): nothing compared`)
    return
  }
  const said = await inBrowser(JSON.stringify(all), JSON.stringify(papers))
  console.log(
    `${papers.length} papers; in the browser rules compiled in ${Math.round(said.load)} ms, papers checked in ${Math.round(said.check)} ms`,
  )
  expect(said.sha256).toBe(here)
})

function papersToRead(): readonly Paper[] {
  const texts = [...ORDINARY.map((one) => one.draft), ...FLAWED.map(flawed)].flatMap(({ text }) => text ?? [])
  const plain = texts.map((text): Paper => ({ ...EMPTY, blocks: blocksOfText(text) }))
  return [...plain, ...ownSet('build').map((one) => one.paper)]
}

const EMPTY = { file: 'body', role: 'body', format: 'text', sha256: '' } as const

type Said = Readonly<{ sha256: string; load: number; check: number }>

async function inBrowser(rules: string, papers: string): Promise<Said> {
  const folder = engineModules()
  const profile = mkdtempSync(path.join(tmpdir(), 'yuantou-profile-'))
  let answered: (said: Said) => void = () => undefined
  const said = new Promise<Said>((done) => (answered = done))
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/'
    if (url === '/said') {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      response.end()
      answered(JSON.parse(body) as Said)
      return
    }
    const fixed: Readonly<Record<string, string>> = { '/': PAGE, '/specs.json': rules, '/papers.json': papers }
    const file = path.join(folder, path.normalize(url))
    const text = fixed[url] ?? (url.endsWith('.js') && existsSync(file) ? readFileSync(file, 'utf8') : undefined)
    response.setHeader(
      'content-type',
      url === '/' ? 'text/html' : url.endsWith('.js') ? 'text/javascript' : 'application/json',
    )
    response.statusCode = text === undefined ? 404 : 200
    response.end(text)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
  const browser = spawn(CHROMIUM, [...flags.split(' '), `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], {
    stdio: 'ignore',
  })
  try {
    return await said
  } finally {
    const gone = new Promise((done) => browser.on('close', done))
    browser.kill('SIGTERM')
    await gone
    server.close()
    rmSync(folder, { recursive: true })
    rmSync(profile, { recursive: true, force: true })
  }
}
