import type { Replacement } from '../../domain/replacement.ts'

/** 遮盖 as planned: what stands there instead, on what ground and clause (for the staff), and what readers are told it was. */
export type Cover = Replacement &
  Readonly<{
    /** Type of the finding it answers, or `passage` for a place the author named. */
    type: string
    /** Code of the reason (理由目录) and of the clause it stands in: for the staff. */
    ground: string | null
    clause: string | null
    /** What readers are told: a code with its plain word in the pack (labels.covered). */
    category: string
    /** `suggested`: seen, and nobody has answered yet; `accepted`: a person answered `redact`; `added`: cut by the author. */
    standing: 'suggested' | 'accepted' | 'added'
    /** What the person wrote who decided it. */
    why?: string
  }>
