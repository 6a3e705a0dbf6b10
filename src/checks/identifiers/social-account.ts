import { labelAt } from '../scene.ts'
import { sight } from '../sight.ts'
import { bearingAt } from '../surroundings.ts'
import type { Identifier } from './identifier.ts'

/** 微信号、QQ 号, labelled; groups and public accounts are not a person's. */
function account(label: 'wechat' | 'qq', claim: number, form: RegExp): Identifier {
  return {
    claim,
    needs: label === 'qq' ? 'digit' : 'text',
    *find(scene) {
      for (const match of scene.normal.text.matchAll(form)) {
        if (labelAt(scene, match.index) !== label || !/^[^,;。]{0,40}$/u.test(match[0])) continue
        // 微信 beside 转账单号 is how somebody paid, not who.
        if (OTHER_NUMBER.test(scene.block.cell?.head ?? '')) continue
        const before = scene.normal.text.slice(Math.max(0, match.index - 6), match.index)
        if (!/[:为是号QqIDid ]\s*$|微信\s*$/u.test(before) && scene.caption === '') continue
        yield sight(
          scene,
          match.index,
          match.index + match[0].length,
          bearingAt(scene, match.index) === 'official' ? 'official-contact' : 'labelled',
          { label },
        )
      }
    },
  }
}

const OTHER_NUMBER = /编号|单号|凭证|票据|序号|批次|流水/u

export const wechat = account(
  'wechat',
  62,
  /(?<![A-Za-z0-9_-])(?:[A-Za-z](?=[\w-]{0,18}[\d_-])[\w-]{5,19}|1[3-9]\d{9}|wxid_\w{6,20})(?![\w@-])/gu,
)
export const qq = account('qq', 63, /(?<![A-PR-Za-pr-z0-9])[1-9]\d{4,11}(?![\d@A-Za-z])/gu)
