import { COVER } from '../../domain/bundle.ts'

/**
 * 化名 — 张某 for one person in all papers, 李某1 and 李某2 where two share a surname, in the order they first appear; of a name of several parts
 * (买买提·吐尔逊) the first character stays (法释〔2016〕19号第十条). What is no whole name is covered. `taken`: pseudonyms the papers use already for
 * somebody else.
 */
export function pseudonymsOf(
  names: Iterable<string>,
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const families = new Map<string, Set<string>>()
  for (const name of names) {
    const family = familyOf(name)
    if (family === undefined) continue
    const known = families.get(family) ?? new Set()
    families.set(family, known.add(bare(name)))
  }
  return new Map([...families].flatMap(([family, people]) => numbered(`${family}某`, [...people], taken)))
}

export function pseudonymIn(pseudonyms: ReadonlyMap<string, string>, name: string): string {
  return pseudonyms.get(bare(name)) ?? COVER
}

/** 李某、王某2 as they stand in a text that somebody has masked before. */
export function pseudonymsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .match(/\p{Script=Han}{1,2}某\d*/gu)
      ?.flatMap(endings) ?? []
  )
}

/** 村民李某1: where the surname begins nobody says. */
function endings(found: string): readonly string[] {
  return found.indexOf('某') === 2 ? [found, found.slice(1)] : [found]
}

function numbered(
  stem: string,
  people: readonly string[],
  taken: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const [only] = people
  if (people.length === 1 && only !== undefined && !taken.has(stem)) return [[only, stem]]
  let number = 0
  return people.map((name) => {
    do number++
    while (taken.has(`${stem}${number}`))
    return [name, `${stem}${number}`] as const
  })
}

/** Names are padded to line up in columns: 李　明 is 李明. */
function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '')
}

/** The surname a reader may know; `undefined` for less than a whole name (a single character) or one that is not Chinese. */
function familyOf(name: string): string | undefined {
  const plain = bare(name)
  if (!/^[\p{Script=Han}·•・.]{2,20}$/u.test(plain) || !/^\p{Script=Han}/u.test(plain)) return undefined
  if (/[·•・.]/u.test(plain)) return [...plain][0]
  return COMPOUND.find((one) => plain.startsWith(one) && plain.length > one.length) ?? [...plain][0]
}

/** 复姓 — those still borne by many. */
const COMPOUND: readonly string[] =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 长孙 宇文 端木 百里 南宫 申屠 闻人 赫连 澹台 淳于 单于 太史 轩辕 钟离 西门 独孤 呼延 拓跋'.split(
    ' ',
  )
