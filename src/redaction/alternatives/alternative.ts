import type { Place } from '../../domain/place.ts'

/**
 * 另一种做法 — a way in which what is stuck could be published, with what it costs: characters and rows readers would not get, and how many of
 * the document's characters they would.
 */
export type Alternative = Readonly<{ cost: Cost }> &
  (
    | Readonly<{ kind: 'cover'; places: readonly Place[] }>
    | Readonly<{ kind: 'generalise'; tables: readonly Counted[] }>
    /** 公开对象为特定群体: the lists go to those they are about, the rest to everybody. `files`: attachments that are such a list altogether. */
    | Readonly<{ kind: 'annex'; tables: readonly TableAt[]; files: readonly string[] }>
    /** The sections that hold nothing stuck become a document of their own. */
    | Readonly<{ kind: 'split'; sections: readonly Section[] }>
  )

export type Cost = Readonly<{ characters: number; rows: number; kept: number }>

export type TableAt = Readonly<{ file: string; table: number; rows: number }>

/** 以计数代替名单 — how many rows say the same, each group of at least five; `column`: what they are counted by, `null` for their number alone. */
export type Counted = TableAt &
  Readonly<{ column: string | null; groups: readonly Readonly<{ value: string; count: number }>[] }>

/** A stretch of blocks from one heading to the next, half open. */
export type Section = Readonly<{ file: string; from: number; to: number }>
