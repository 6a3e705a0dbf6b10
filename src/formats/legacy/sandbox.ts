import { run } from './run.ts'

/** What the converted program may use; `memoryBytes` is address space, of which an office program takes a lot. */
export type Allowance = Readonly<{ memoryBytes: number; cpuSeconds: number; fileBytes: number }>

/** Words put before a command so that it runs within its allowance; `isolated` says whether it has no network. */
export type Sandbox = Readonly<{ before: readonly string[]; isolated: boolean }>

/**
 * 沙箱 — as much confinement as this machine and this user allow, tried once: no network (a namespace of its own), no new
 * privileges, an end together with us, and limits on memory, processor time and the size of files.
 */
export async function findSandbox(allowance: Allowance, cwd: string): Promise<Sandbox> {
  const works = async (words: readonly string[]): Promise<boolean> =>
    (await run([...words, 'true'], { env: { PATH }, cwd, timeoutMs: 5_000 })).code === 0
  const firstOf = async (choices: readonly (readonly string[])[], after: readonly string[] = []) => {
    for (const words of choices) if (await works([...after, ...words])) return words
    return []
  }
  const apart = await firstOf(NETWORKLESS)
  const tied = await firstOf([['setpriv', '--no-new-privs', '--pdeathsig', 'KILL']], apart)
  const limited = await firstOf([limits(allowance)], [...apart, ...tied])
  return { before: [...apart, ...tied, ...limited], isolated: apart.length > 0 }
}

/** Only the usual places: programs named without a path are looked for nowhere else. */
export const PATH = '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin'

/** The first needs privileges, the others user namespaces. */
const NETWORKLESS = [
  ['unshare', '--net'],
  ['unshare', '--map-current-user', '--net'],
  ['unshare', '--map-root-user', '--net'],
]

function limits({ memoryBytes, cpuSeconds, fileBytes }: Allowance): readonly string[] {
  return ['prlimit', `--as=${memoryBytes}`, `--cpu=${cpuSeconds}`, `--fsize=${fileBytes}`, '--core=0']
}
