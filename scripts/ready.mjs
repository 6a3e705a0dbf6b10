// Brings a fresh clone to where it can run: installs what is missing, builds what is stale. Plain Node, nothing installed needed.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(root, ...parts)

/** Installs when `node_modules` is older than the lock file; says what takes long. Ends the process when it can't. */
export async function install() {
  if (age(at('node_modules', '.package-lock.json')) >= age(at('package-lock.json'))) return
  await alone('install', async () => {
    if (age(at('node_modules', '.package-lock.json')) >= age(at('package-lock.json'))) return
    say(
      '正在安装依赖，第一次约一两分钟：better-sqlite3 没有现成的包时会在本机编译；编译不了就改用 libsql，不影响使用。',
    )
    say(
      'Installing packages, a minute or two the first time: better-sqlite3 is compiled here, libsql is used where it cannot be.',
    )
    await run(
      'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      '还在安装（编译数据库驱动）… still installing',
      '安装依赖失败：请检查 npm 源能否访问，然后再运行一次。',
    )
  })
}

/** Builds `dist` when any source is newer than the last build. */
export async function build() {
  if (isBuilt()) return
  await alone('build', async () => {
    if (isBuilt()) return
    say('正在构建 Building …')
    const started = new Date()
    await run(
      process.execPath,
      [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'],
      '还在构建 … still building',
      '构建失败。',
    )
    cpSync(at('src', 'web', 'plain'), at('dist', 'web', 'plain'), { recursive: true })
    writeFileSync(at('dist', '.built'), started.toISOString())
  })
}

function isBuilt() {
  const built = age(at('dist', '.built'))
  return built >= Math.max(newest(at('src')), age(at('tsconfig.json')))
}

/** Two commands started at once on a fresh clone: the second waits for the first. A lock whose owner is gone counts for nothing. */
async function alone(name, work) {
  const lock = at(`.${name}.lock`)
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      if (!isRunning(readOwner(lock))) rmSync(lock, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
  process.once('exit', () => rmSync(lock, { force: true }))
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function readOwner(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Standard output belongs to the command the user asked for; everything said here goes to standard error. */
async function run(command, args, patience, failure) {
  const waiting = setInterval(() => say(patience), 20_000)
  const status = await new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
    child.on('close', resolve)
    child.on('error', () => resolve(1))
  })
  clearInterval(waiting)
  if (status === 0) return
  say(failure)
  process.exit(2)
}

function newest(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
  return Math.max(...files.map((entry) => age(path.join(entry.parentPath ?? entry.path, entry.name))))
}

/** When a file was last written, in milliseconds; 0 when it is not there. */
function age(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

function say(text) {
  process.stderr.write(`${text}\n`)
}
