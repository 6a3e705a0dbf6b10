import type { Attribute } from './attribute.ts'
import type { Consultation } from './consultation.ts'
import type { Disposition, Redaction } from './disposition.ts'
import type { Place } from './place.ts'

/** A file handed in: its bytes in base64, or the SHA-256 of bytes handed in before. */
export type FileRef = string | Readonly<{ name: string; content: string }> | Readonly<{ name: string; sha256: string }>

export type Attachment = Readonly<{
  name: string
  /** 公开名称 — what readers are told it is called, where its own name says something private. */
  publicName?: string | null
  text?: string | null
  file?: FileRef | null
  /** Its own attribute; without one it has the document's. */
  attribute?: Attribute | null
  /** 整件不公开 — the whole attachment stays out of the public copy, and why. */
  withheld?: Readonly<{ ground?: string | null; statement?: string | null }> | null
}>

/** 联合发文的一个机关 — what it proposed for the attribute, when, by whom, and the paper that says so. */
export type JointIssuer = Readonly<{
  name: string
  /** 牵头机关: publishes what is made together (条例第十条). */
  lead?: boolean | null
  attribute?: Attribute | null
  opinion?: string | null
  opinionDate?: string | null
  opinionBy?: string | null
  /** The letter or countersigned form the opinion stands in. */
  document?: string | null
}>

/** 协商记录 — how joint issuers who differed were brought to one attribute: by whom, when, in which paper; the dissent stays on file. */
export type JointSettlement = Readonly<{
  attribute?: Attribute | null
  by?: string | null
  date?: string | null
  document?: string | null
  /** What the one who differed had said against it. */
  dissent?: string | null
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
        /** 公开标题, where its own says something private. */
        publicTitle?: string | null
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

/** 第三方意见征求 as a host declares it: days, the answer and what the organ decided; what came too late is reckoned, not declared. */
export type DeclaredConsultation = Readonly<{
  holder?: string | null
  number?: string | null
  reason?: string | null
  places?: readonly Place[] | null
  sentOn?: string | null
  receivedOn?: string | null
  answer?: Readonly<{
    kind?: NonNullable<Consultation['answer']>['kind'] | null
    reasons?: string | null
    on?: string | null
  }> | null
  decision?: Readonly<{
    publish?: boolean | null
    publicInterest?: boolean | null
    statement?: string | null
    noticeSentOn?: string | null
  }> | null
}>

/**
 * 文稿 — what the author wrote, with its front matter: the shape `POST /v1/gate/evaluate`, `POST /v1/cases` and
 * `yuantou gate` share. A field that is null, empty or absent where a rule needs it means *missing*;
 * what is declared is tested against the text, not believed.
 */
export type Draft = Readonly<{
  title: string
  /** 公开标题 — the title readers get, where the working title says something private; nothing else of it leaves. */
  publicTitle?: string | null
  /** 文种, an open list: 通知, 办法, 批复 … */
  kind: string | null
  /** 主题分类 of the directory, e.g. 民政、扶贫、救灾; left out, the document is listed under none. */
  theme?: string | null
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
    /** 重新认定记录, for a source that bears no attribute: by whom, when and why this one. */
    determination?: Readonly<{ by?: string | null; date?: string | null; statement?: string | null }> | null
  }> | null
  /** 代拟稿 — drafted for this organ, which has to be told attribute and reason (国办发〔2016〕80号). */
  draftedFor?: Readonly<{ organ?: string | null }> | null
  jointIssuers?: readonly JointIssuer[] | null
  jointSettlement?: JointSettlement | null
  countersigns?: readonly Readonly<{ unit: string; opinion?: string | null }>[] | null
  /** 第三方意见征求情况, where the host keeps them itself; a case of ours has its own record. */
  consultations?: readonly DeclaredConsultation[] | null
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
