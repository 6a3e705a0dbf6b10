import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { format } from 'prettier'
import { expect, it } from 'vitest'
import { seedDemo } from '../../src/cli/demo.ts'
import { ok, refuse } from '../../src/domain/result.ts'
import { dimensionTitle } from '../../src/packs/dimension-title.ts'
import { DIMENSIONS } from '../../src/packs/dimensions.ts'
import { yuantou } from '../support/console.ts'
import { freshFolder } from '../support/folder.ts'
import { office } from '../support/office.ts'
import { WAYS } from './policy-pack-ways.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PAGE = path.join(ROOT, 'docs/policy-packs.md')

/** `npx vitest run tests/docs/policy-packs.test.ts -u` writes the answers and the table anew. */
it('docs/policy-packs.md: every file is written, every command run, and answers as the page says', async () => {
  const page = await answered(readFileSync(PAGE, 'utf8'))
  const table = page.replace(/(<!-- dimensions -->)[^]*(<!-- \/dimensions -->)/u, `$1\n\n${dimensions()}\n\n$2`)
  await expect(await format(table, { parser: 'markdown', printWidth: 160 })).toMatchFileSnapshot(PAGE)
})

/** The page with its blocks done in their order, in a copy of the installation. */
async function answered(page: string): Promise<string> {
  const here = freshFolder()
  cpSync(path.join(ROOT, 'policies'), path.join(here, 'policies'), { recursive: true })
  mkdirSync(path.join(here, 'data/demo'), { recursive: true })
  writeFileSync(path.join(here, 'data/demo/yuantou.db'), '')
  const done: string[] = []
  for (const part of page.split(/^(```\w+[^\n]*\n[^]*?^```$)/mu)) done.push(await step(here, part))
  return done.join('')
}

async function step(here: string, part: string): Promise<string> {
  const file = /^```\w+ file=(\S+)\n([^]*)```$/u.exec(part)
  if (file?.[1] !== undefined) {
    const at = path.join(here, file[1])
    mkdirSync(path.dirname(at), { recursive: true })
    writeFileSync(at, file[2] ?? '')
  }
  const command = /^```console\n\$ (?:YUANTOU_PACK=(\S+) )?npx yuantou (.+)\n/u.exec(part)
  if (!command) return part
  const [, pack = 'policies/cn-base', line = ''] = command
  const { out, err } = await yuantou(line.split(' '), { io: disk(here, path.join(here, pack)) })
  return `${command[0]}${plain(out + err)}\`\`\``
}

/** What differs from one machine and run to the next. */
function plain(text: string): string {
  return text
    .replace(/\b[0-9a-f]{64}\b/gu, '<包版次>')
    .replace(/^( {2})[\w-]{20,} /gmu, '$1<编号> ')
    .replace(/用时 [\d.]+ 秒/u, '用时 0.0 秒')
}

const disk = (cwd: string, packDir: string) => ({
  cwd,
  packDir,
  readFile: (file: string) => readFile(file).then(ok, () => refuse({ code: 'file.missing' })),
  writeFile: async (file: string, text: string) => {
    await writeFile(file, text)
    return ok(null)
  },
  isFile: (file: string) =>
    stat(file).then(
      (found) => found.isFile(),
      () => false,
    ),
  openDesk: async () => {
    const { deps } = office()
    const read = { readFile: async (file: string) => ok(await readFile(file)), err: () => undefined }
    await seedDemo(deps, read, path.join(ROOT, 'examples/demo'))
    return { done: { deps, close: () => Promise.resolve() } }
  },
})

function dimensions(): string {
  const rows = DIMENSIONS.map(({ id, file, path: at, way }) => {
    const said = WAYS.get(way)
    if (said === undefined) throw new Error(`no words for the way of ${id}`)
    return `| \`${file}\` \`${at.replaceAll('*', '')}\` | ${dimensionTitle(id)} | ${said} |`
  })
  return ['| 在哪里 | 是什么 | 下级包可以怎样改 |', '| --- | --- | --- |', ...rows].join('\n')
}
