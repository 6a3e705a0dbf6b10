import type { Attribute } from './attribute.ts'
import type { Disposition, Redaction } from './disposition.ts'

/** A file handed in: its bytes in base64, or the SHA-256 of bytes handed in before. */
export type FileRef = string | Readonly<{ name: string; content: string }> | Readonly<{ name: string; sha256: string }>

export type Attachment = Readonly<{
  name: string
  text?: string | null
  file?: FileRef | null
  attribute?: Attribute | null
}>

/** 解读方案与解读材料 — what explains a policy and goes out with it. */
export type Interpretation = Readonly<{
  plan?: Readonly<{
    outline?: string | null
    forms?: readonly string[] | null
    channels?: readonly string[] | null
    time?: string | null
    responsible?: string | null
  }> | null
  materials?:
    | readonly Readonly<{
        form?: string | null
        title?: string | null
        text?: string | null
        file?: FileRef | null
      }>[]
    | null
  /** Revision the interpretation was approved for; an approval for an older one is void. */
  approvedForVersion?: number | string | null
}>

export type Issuer = Readonly<{ name: string; level?: Level | null }>
export const LEVELS = ['department', 'town', 'county', 'city', 'province'] as const
export type Level = (typeof LEVELS)[number]

/**
 * 文稿 — what the author wrote, with its front matter: the shape `POST /v1/gate/evaluate`, `POST /v1/cases` and
 * `yuantou gate` share. A field that is null, empty or absent where a rule needs it means *missing*;
 * what is declared is tested against the text, not believed.
 */
export type Draft = Readonly<{
  title: string
  /** 文种, an open list: 通知, 办法, 批复 … */
  kind: string | null
  attribute: Attribute | null
  reason: Readonly<{ code: string | null; statement?: string | null }> | null
  isNormative?: boolean | null
  isPolicy?: boolean | null
  text: string | null
  file?: FileRef | null
  attachments: readonly Attachment[]
  version?: number | string | null
  /** Instants or days; a day counts in Asia/Shanghai. */
  submittedAt?: string | null
  neededBy?: string | null
  dispositions?: readonly Disposition[] | null
  redactions?: readonly Redaction[] | null
  issuer: Issuer | null
  recipients?: readonly string[] | null
  signer?: string | null
  contact?: Readonly<{ name?: string | null; phone?: string | null }> | null
  sealed?: boolean | null
  interpretation?: Interpretation | null
  forwardedFrom?: Readonly<{
    number?: string | null
    attribute?: Attribute | null
    consent?: Readonly<{
      given?: boolean | null
      by?: string | null
      document?: string | null
      date?: string | null
    }> | null
  }> | null
  jointIssuers?:
    | readonly Readonly<{
        name: string
        lead?: boolean | null
        attribute?: Attribute | null
        opinion?: string | null
      }>[]
    | null
  countersigns?: readonly Readonly<{ unit: string; opinion?: string | null }>[] | null
  secrecyReview?: Readonly<{
    done?: boolean | null
    conclusion?: string | null
    reviewer?: string | null
    approver?: string | null
    reviewedVersion?: number | string | null
  }> | null
  openOfficeReview?: Readonly<{ done?: boolean | null; opinion?: string | null }> | null
  legalReview?: Readonly<{
    done?: boolean | null
    unit?: string | null
    opinion?: string | null
    date?: string | null
  }> | null
  fairCompetitionReview?: Readonly<{
    done?: boolean | null
    conclusion?: string | null
    date?: string | null
  }> | null
  affectsMarket?: boolean | null
  majorDecision?: boolean | null
  publicComment?: Readonly<{
    held?: boolean | null
    channel?: string | null
    from?: string | null
    to?: string | null
    received?: number | null
    adopted?: number | null
    adoptionNote?: string | null
  }> | null
  urgent?: Readonly<{
    emergency?: boolean | string | null
    basis?: string | null
    approvedBy?: string | null
    postReviewDue?: string | null
  }> | null
}>
