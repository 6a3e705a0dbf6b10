import { interpretationOutline } from '../../desk/interpretation-outline.ts'
import { interpretationRadar } from '../../desk/interpretation-radar.ts'
import { ok } from '../../domain/result.ts'
import { InterpretationOutlineAnswer, InterpretationRadarAnswer } from '../../schemas/http-interpretation.ts'
import type { Route } from '../route.ts'
import { reading } from './reading.ts'

/** 解读: what an author begins with, and what it leaves out. */
export const interpretationRoutes: readonly Route[] = [
  reading(
    '/interpretation/outline',
    'readInterpretationOutline',
    '解读初稿：按要素摘出的政策原句、分章要点和引用的文件，供起草人改写；不写入',
    InterpretationOutlineAnswer,
    async ({ desk }, current) => {
      const outline = await interpretationOutline(desk, current)
      return outline.ok ? ok({ body: outline.value }) : outline
    },
  ),
  reading(
    '/interpretation/radar',
    'readInterpretationRadar',
    '条款雷达：解读缺哪些要素、每一条讲了多少、哪些要求没有解释、哪些数字和日期与正文不一致；不写入',
    InterpretationRadarAnswer,
    async ({ desk }, current) => {
      const radar = await interpretationRadar(desk, current)
      return radar.ok ? ok({ body: radar.value }) : radar
    },
  ),
]
