import type { SecrecyAnswers } from '../desk/record-secrecy.ts'
import { isReleased } from '../domain/attribute.ts'
import type { Case } from '../domain/case.ts'
import type { Judgement } from '../domain/judgement.ts'
import { DEMO_SITE } from './demo-people.ts'

/** What the secrecy reviewer of the story finds: nothing, and says so to every question. */
export function secrecyForm({ attribute, revision }: Case): SecrecyAnswers {
  return {
    revisionHash: revision.hash,
    source: 'own',
    scope: attribute !== null && isReleased(attribute) ? '社会公众' : '机关内部',
    channels: [DEMO_SITE.name],
    marked: false,
    derived: false,
    secretPoints: null,
    otherOrgans: null,
    stability: null,
    workSecret: null,
    tradeSecret: null,
    conclusion: attribute === 'public' ? 'publish' : attribute === 'redacted' ? 'redact' : 'withhold',
    basis: ['SEC-35', 'REG-17'],
    opinion: '经逐项审查，不涉及国家秘密和工作秘密。',
  }
}

/** The office's judgement before the signature. */
export function judgement({ revision }: Case): Readonly<Omit<Judgement, 'by' | 'at'>> {
  return {
    revisionHash: revision.hash,
    wording: { fit: true, note: '表述准确，与解读一致' },
    timing: { fit: true, note: '与解读材料同步发布' },
    manner: { fit: true, note: '在政府门户网站公开' },
  }
}
