import path from 'node:path'
import { calendarYears, yearsOf, type YearInForce } from '../desk/calendar-years.ts'
import { importYear, type Imported } from '../desk/import-year.ts'
import type { Problem } from '../domain/result.ts'
import { sentence, type Words } from '../packs/words.ts'
import { readYearFile } from '../schemas/year-file.ts'
import { atDesk, atDeskIfAny } from './at-desk.ts'
import { unknownLines, yearLines } from './calendar-lines.ts'
import { placeOf, wrongUse, type Args, type Command } from './command.ts'
import { ATTEND, CLEAR, WRONG } from './exit.ts'
import type { Io } from './io.ts'
import { packInForce } from './pack-in-force.ts'

/** 工作日历 — shows a year, or brings a year's notice into a data folder. */
export const calendar: Command = {
  name: 'calendar',
  zh: '查看一年的放假和调休，或者导入一年的放假安排',
  en: 'Show a year of the working calendar, or import the notice of a year',
  usage: ['calendar show YEAR [--data DIR]', 'calendar import FILE [--data DIR] --by NAME [--correct --why TEXT]'],
  options: {
    data: {
      type: 'string',
      value: 'DIR',
      zh: '数据目录或者 postgres:// 地址；不写则看 DATABASE_URL、YUANTOU_DATA，查看时都没有就只看政策包自带的',
      en: 'the data folder or a postgres:// URL; else DATABASE_URL or YUANTOU_DATA',
    },
    by: { type: 'string', value: 'NAME', zh: '谁导入的，记入留痕', en: 'who imports it, for the trail' },
    correct: { type: 'boolean', zh: '更正已有的年份', en: 'correct a year already known' },
    why: { type: 'string', value: 'TEXT', zh: '更正的原因', en: 'why it is corrected' },
  },
  async run(args, io) {
    const [verb, subject, ...more] = args.rest
    if (verb === 'show' && subject !== undefined && more.length === 0) return show(io, subject, args)
    if (verb === 'import' && subject !== undefined && more.length === 0) return bringIn(io, subject, args)
    return wrongUse(io, calendar, '请用 show 或 import。', 'Say show or import.')
  },
}

async function show(io: Io, year: string, { flags }: Args): Promise<number> {
  const known = await atDeskIfAny(io, placeOf(flags['data']), calendarYears, () => shipped(io))
  if (known === undefined) return WRONG
  const found = known.find((one) => one.year === year)
  if (found) {
    await io.out(yearLines(found))
    return CLEAR
  }
  await io.out(unknownLines(year, known))
  return ATTEND
}

function shipped(io: Io): readonly YearInForce[] | undefined {
  const pack = packInForce(io)
  return pack && yearsOf(pack.calendar)
}

async function bringIn(io: Io, name: string, { flags }: Args): Promise<number> {
  const { data, by, why } = flags
  if (typeof by !== 'string' || by.trim() === '')
    return wrongUse(io, calendar, '请用 --by 写明导入人。', 'Say who imports.')
  const pack = packInForce(io)
  if (!pack) return WRONG
  const notice = await readNotice(io, name)
  if (!notice.ok) return refused(io, pack.words, notice.problems, WRONG)
  const asked = {
    ...notice.value,
    ...(flags['correct'] === true ? { correct: true } : {}),
    ...(typeof why === 'string' ? { why } : {}),
  }
  const admin = { id: by.trim(), name: by.trim(), unit: '', roles: ['admin'] } as const
  const done = await atDesk(io, placeOf(data), (deps) => importYear(deps)({ person: admin }, asked))
  if (done === undefined) return WRONG
  if (!done.ok) return refused(io, pack.words, done.problems, ATTEND)
  await io.out(told(done.value))
  return done.value.left.length === 0 ? CLEAR : ATTEND
}

async function readNotice(io: Io, name: string) {
  const file = await io.readFile(path.resolve(io.cwd, name))
  if (!file.ok) return file
  try {
    return readYearFile(JSON.parse(new TextDecoder().decode(file.value)))
  } catch {
    return readYearFile(undefined)
  }
}

function refused(io: Io, words: Words, problems: readonly Problem[], exit: number): number {
  io.err('没有导入：\nNot imported:\n')
  for (const problem of problems) io.err(`  ${problem.field ?? ''} ${sentence(words, problem)}\n`)
  return exit
}

function told({ year, reckoned, left }: Imported): string {
  const rest =
    left.length === 0 ? '' : `还有 ${left.length} 个办件正在被改动，没有算到：${left.join(' ')}。请稍后再导入一次。\n`
  return `${year} 年放假安排已经生效，重新计算了 ${reckoned} 个办件的期限。\n${rest}${year} is in force; ${reckoned} cases reckoned again.\n`
}
