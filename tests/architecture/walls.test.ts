import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Which rooms each room may import: `docs/architecture.md` says why. A room absent from a list is behind a wall. */
const DOORS: Record<string, readonly string[]> = {
  domain: [],
  schemas: ['domain'],
  checks: ['domain'],
  workflow: ['domain'],
  formats: ['domain'],
  gate: ['domain', 'checks', 'workflow'],
  interpretation: ['domain', 'checks'],
  packs: ['domain', 'schemas', 'checks', 'workflow', 'gate', 'interpretation'],
  redaction: ['domain', 'checks', 'formats'],
  desk: ['domain', 'schemas', 'checks', 'workflow', 'formats', 'gate', 'interpretation', 'packs', 'redaction'],
  store: ['domain', 'desk'],
  publication: ['domain', 'desk'],
  hosts: ['domain', 'schemas', 'desk'],
  portal: ['domain', 'desk'],
  http: ['domain', 'schemas', 'desk'],
  cli: ['domain', 'schemas', 'checks', 'gate', 'packs', 'formats', 'redaction', 'desk'],
  web: ['domain', 'checks', 'workflow', 'gate', 'interpretation'],
}

/** Rooms the browser runs too: no clock, no chance, no process, no files. */
const QUIET = ['domain', 'checks', 'workflow', 'gate', 'interpretation']

/** Each dependency has one home; `*` packages are small and shared on purpose. */
const HOMES: Record<string, readonly string[]> = {
  express: ['http'],
  helmet: ['http'],
  typebox: ['schemas'],
  ajv: ['schemas'],
  kysely: ['store'],
  pg: ['store'],
  'better-sqlite3': ['store'],
  libsql: ['store'],
  'node-cron': ['publication'],
  docx: ['formats'],
  'pdfjs-dist': ['formats'],
  fflate: ['formats'],
  saxes: ['formats'],
  parse5: ['formats'],
  jsonwebtoken: ['http'],
  'express-rate-limit': ['http'],
  'prom-client': ['http'],
  'prosemirror-model': ['domain', 'formats'],
  diff: ['domain'],
  'pinyin-pro': ['redaction'],
  'jsonc-parser': ['packs'],
}

const src = path.resolve(import.meta.dirname, '../../src')

it.each(sources())('%s imports only through its doors', (file) => {
  const room = file.split('/')[0]!
  for (const target of imports(file)) {
    if (target.startsWith('.')) {
      const other = path.relative(src, path.resolve(src, path.dirname(file), target)).split(path.sep)[0]!
      if (other !== room)
        expect(DOORS[room], `${file} → ${target}: ${room} may not look into ${other}`).toContain(other)
    } else if (target.startsWith('node:')) {
      expect(QUIET, `${file} → ${target}: the quiet rooms run in the browser too`).not.toContain(room)
    } else {
      const name = target.startsWith('@') ? target.split('/', 2).join('/') : target.split('/')[0]!
      expect(HOMES[name], `${file} → ${name}: a dependency without a home`).toBeDefined()
      expect(HOMES[name], `${file} → ${name} lives elsewhere`).toContain(room)
    }
  }
})

it.each(sources().filter((file) => QUIET.includes(file.split('/')[0]!)))(
  '%s takes time and chance as arguments',
  (file) => {
    expect(code(file)).not.toMatch(/Date\.now|new Date\(\)|Math\.random|process\.|performance\.|setTimeout/)
  },
)

it.each(sources(true).filter((file) => file !== 'config.ts'))('%s leaves the environment to config.ts', (file) => {
  expect(code(file)).not.toMatch(/process\.env/)
})

it('no room is without a rule, and no rule without a room', () => {
  const rooms = readdirSync(src, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && sources().some((f) => f.startsWith(`${entry.name}/`)),
  )
  for (const { name } of rooms) expect(DOORS, `room ${name} has no line in the table`).toHaveProperty(name)
})

function sources(withTop = false): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && (withTop || file.includes('/')))
}

function imports(file: string): string[] {
  const found = code(file).matchAll(
    /^(?:import|export)\b[^'"=;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...found].map((match) => (match[1] ?? match[2])!)
}

function code(file: string): string {
  return readFileSync(path.join(src, file), 'utf8')
}
