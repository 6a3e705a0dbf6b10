import type { Attribute } from '../domain/attribute.ts'
import { lines } from '../domain/lines.ts'
import type { Paper } from '../domain/paper.ts'
import { BODY } from '../domain/place.ts'
import { check } from '../checks/engine.ts'
import { sha256 } from '../desk/hash.ts'
import type { Pack } from '../packs/pack.ts'
import { checkAnswer, type CheckAnswer } from './check-answer.ts'
import type { Excuses } from './excuses.ts'

export type CheckSetting = Readonly<{ attribute: Attribute | null; show: boolean; excuses?: Excuses }>

/** The rules over one plain text; its lines are the blocks. */
export function checkText(pack: Pack, text: string, { attribute, show, excuses }: CheckSetting): CheckAnswer {
  const split = lines(text)
  const paper: Paper = {
    file: BODY,
    role: 'body',
    format: 'text',
    sha256: sha256(text),
    blocks: split.map((line) => ({ text: line.text, kind: 'paragraph' })),
  }
  const seen = check(pack.rules, [paper], { kind: null, attribute })
  const findings = excuses?.apply(seen, paper) ?? seen
  const suppressions = excuses?.list ?? []
  return checkAnswer(pack, paper, findings, { starts: split.map((line) => line.start), show, suppressions })
}
