import mammoth from 'mammoth'
import { it } from 'vitest'
import { read } from '../../src/formats/read.ts'
import { docx, h, p, split, table } from '../../tests/support/docx.ts'

const ROUNDS = 7

it('reads a 200-page docx, against mammoth in the same run', async () => {
  const bytes = longDocument()
  const buffer = Buffer.from(bytes)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await timed(() => read('长文.docx', bytes)))
    theirs.push(await timed(() => mammoth.convertToHtml({ buffer })))
  }
  const [a, b] = [median(ours), median(theirs)]
  console.log(
    `docx ${(bytes.length / 1024).toFixed(0)} kB · ours ${a.toFixed(0)} ms · mammoth ${b.toFixed(0)} ms · ratio ${(b / a).toFixed(1)}×`,
  )
})

/** About 200 pages as LibreOffice lays them out: 200 headings, 4,000 paragraphs of broken runs, 50 tables. */
function longDocument(): Uint8Array {
  const body = Array.from({ length: 200 }, (_, i) => [
    h(1, `第${i + 1}章　总体要求和主要任务`),
    ...Array.from({ length: 20 }, (_, j) =>
      p(
        split(
          `第${j + 1}条　各乡镇人民政府、县直各部门应当按照职责分工，`,
          '认真组织实施，',
          '确保各项任务按时完成，并于每季度末将进展情况报县人民政府办公室。',
        ),
      ),
    ),
    ...(i % 4 === 0
      ? [
          table(
            ['序号', '任务', '责任单位'],
            ...Array.from({ length: 10 }, (_, k) => [`${k + 1}`, '完善工作机制', '县民政局']),
          ),
        ]
      : []),
  ]).flat()
  return docx({ body })
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
