import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { realIo, type Wiring } from './cli/io.ts'
import { run } from './cli/run.ts'
import { isDatabase, officeProgram, packFolder, readPlace } from './config.ts'
import type { Place } from './desk/custody.ts'
import type { Site } from './store/open.ts'

/** The folder that holds `policies` and `dist`. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Where the command line meets the house. Answers the exit code: 0 clear, 1 something to attend, 2 wrong use or unreadable.
 * What a command does not need is not loaded: `check` starts no server and opens no database.
 */
export function main(argv: readonly string[]): Promise<number> {
  const wiring: Wiring = {
    packDir: packFolder(path.join(HOME, 'policies', 'cn-base')),
    office: officeProgram(),
    custody: async () => (await import('./store/custody/custody.ts')).custody(siteOf),
    openDesk: async (place) => {
      const site = siteOf(place)
      return site ? (await import('./house.ts')).atDesk(site, wiring.packDir) : { trouble: 'no-place' }
    },
    serve: async () => (await import('./serve.ts')).serve(HOME),
    demo: async (options) => (await import('./demo.ts')).demo(HOME, wiring, options),
  }
  return run(argv, realIo(wiring))
}

/** Where a store is: the folder or address named, else what the environment names; undefined when it names nothing, or nonsense. */
function siteOf(place: Place): Site | undefined {
  const known = readPlace()
  if (!known.ok) return undefined
  if (place !== undefined && isDatabase(place)) return { url: place, schema: known.schema }
  if (place === undefined && known.database) return known.database
  const dir = place ?? known.dataDir
  return dir === null ? undefined : { file: path.resolve(dir, 'yuantou.db') }
}
