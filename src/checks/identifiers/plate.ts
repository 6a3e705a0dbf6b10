import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import { bearingAt } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'

/** 机动车号牌: province, letter, five characters, or six of a new-energy car; police, trailer, school and border plates. */
export const plate: Identifier = {
  claim: 80,
  needs: 'text',
  *find(scene) {
    for (const match of scene.normal.text.matchAll(FORM)) {
      const body = match[0].slice(2)
      if (!/\d/.test(body) && labelAt(scene, match.index) !== 'plate') continue
      const label = labelAt(scene, match.index)
      const known =
        label === 'plate' ||
        VEHICLE.test(scene.normal.text.slice(Math.max(0, match.index - 60), match.index + 60)) ||
        scene.caption.includes('车')
      const official = bearingAt(scene, match.index) === 'official'
      yield sight(
        scene,
        match.index,
        match.index + match[0].length,
        known && !official ? 'labelled' : 'suspect',
        known ? { label: 'plate' } : {},
      )
    }
  },
}

const VEHICLE = /车辆|驾驶|轿车|货车|客车|汽车|摩托车|挂车|号牌|机动车|牌照/
const FORM =
  /(?<![\u4e00-\u9fffA-Za-z0-9](?=[\u4e00-\u9fff]{2}))[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Za-hj-np-z][ ·•.-]?(?:[DABCEFGHJKdabcefghjk][A-HJ-NP-Za-hj-np-z0-9]\d{4}|\d{5}[DABCEFGHJKdabcefghjk]|[A-HJ-NP-Za-hj-np-z0-9]{4}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳])(?![A-Za-z0-9])/gu
