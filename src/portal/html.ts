/** 标记 — text that is HTML already. Only `html` makes it, so nothing reaches a page without having been escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = Html | string | number | null | undefined | readonly Piece[]

/** Builds HTML from a template: what is put in is escaped for text and for quoted attributes alike, lists are joined, nothing stays nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(parts.reduce((done, part, i) => done + written(pieces[i - 1]) + part))
}

/** The one escape. Control characters that HTML forbids are dropped, lone surrogates replaced, so that any input is valid text. */
export function escape(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"'`=]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g

function written(piece: Piece): string {
  if (piece === null || piece === undefined) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece))
  return piece.map(written).join('')
}
