import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import { bearingAt } from '../surroundings.ts'
import { afterName } from './after-name.ts'
import type { Identifier } from './identifier.ts'

/** 港澳台电话: +852 and +853 with eight digits, +886 with nine, when a label or a person's name vouches for it. */
export const overseasPhone: Identifier = {
  claim: 61,
  needs: 'digit',
  *find(scene) {
    for (const match of scene.normal.text.matchAll(FORM)) {
      const label = labelAt(scene, match.index)
      const labelled = label === 'phone' || label === 'home-phone' || label === 'wechat'
      if (!labelled && !afterName(scene.normal.text, match.index)) continue
      const bearing = bearingAt(scene, match.index)
      const office = bearing === 'official' || (bearing === 'weak' && scene.block.cell === undefined)
      const official = label !== 'home-phone' && office
      yield sight(
        scene,
        match.index,
        match.index + match[0].length,
        official ? 'official-contact' : labelled ? 'labelled' : 'suspect',
        labelled ? { label } : {},
      )
    }
  },
}

const FORM =
  /(?<![0-9A-Za-z+])\(?(?:\+|00)(?:85[23]\)?[ -]{0,2}[2-9](?:[ -]?\d){7}|886\)?[ -]{0,2}(?:\(?0\)?)?9(?:[ -]?\d){8})(?![0-9A-Za-z])/gu
