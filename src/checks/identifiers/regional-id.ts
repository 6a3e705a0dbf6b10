import { prefix, type Scene } from '../scene.ts'
import { sight } from '../sight.ts'
import { isPartOfMore } from '../surroundings.ts'
import { readAsDigits } from '../digits.ts'
import { afterName } from './after-name.ts'
import type { Identifier } from './identifier.ts'

/** 香港、澳门、台湾居民身份证: with its label, even where the check digit is wrong; after a name, when the check digit is right. */
export const regionalId: Identifier = {
  claim: 34,
  needs: 'text',
  *find(scene) {
    const text = readAsDigits(scene.normal.text)
    if (text === undefined) return
    for (const match of text.matchAll(FORM)) {
      const [from, to] = [match.index, match.index + match[0].length]
      const id = match[0].replace(/[\s()-]/g, '').toUpperCase()
      const check = /^\d/.test(id) ? 'none' : isRight(id) ? 'passed' : 'failed'
      if (isLabelled(scene, from)) yield sight(scene, from, to, 'labelled', { label: 'id', check })
      else if (check === 'passed' && afterName(scene.normal.text, from) && !isPartOfMore(scene, from, to))
        yield sight(scene, from, to, 'suspect', { check })
    }
  },
}

function isLabelled(scene: Scene, from: number): boolean {
  return LABEL.test(prefix(scene, from)) || LABEL.test(scene.captionAt(from))
}

const LABEL = /(?:香港|澳门|台湾|台胞|永久性居民|身份证|身份证件|证件号码?)[^,。;]{0,16}$/u
const FORM =
  /(?<![A-Za-z0-9])(?:[A-Za-z]{1,2}[ -]?\d(?:[ -]?\d){5}[ -]?\([0-9Aa]\)|[157]\d{6}[ ]?\(\d\)|[157]\d{3}[ ]?\d{3}[ ]?\(\d\)|[A-Za-z][ -]?[1289](?:[ -]?\d){8})(?![0-9A-Za-z])/gu

function isRight(id: string): boolean {
  return id.length === 10 && /^[A-Z][1289]/.test(id) ? isTaiwan(id) : isHongKong(id)
}

/** Letters count from 10; the weights fall from 9 to 1 and the sum is a multiple of 11. */
function isHongKong(id: string): boolean {
  const values = [...id.padStart(9, ' ')].map((one) =>
    one === ' ' ? 36 : /\d/.test(one) ? Number(one) : one.charCodeAt(0) - 55,
  )
  const last = values.length - 1
  const check = id.endsWith('A') ? 10 : (values[last] ?? 0)
  return (values.slice(0, last).reduce((sum, value, at) => sum + value * (9 - at), 0) + check) % 11 === 0
}

/** The letter stands for two digits of 10 … 35, in an order of its own. */
function isTaiwan(id: string): boolean {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(id.charAt(0)) + 10
  const digits = [Math.floor(letter / 10), letter % 10, ...[...id.slice(1)].map(Number)]
  return digits.reduce((sum, digit, at) => sum + digit * (WEIGHTS[at] ?? 0), 0) % 10 === 0
}

const WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]
