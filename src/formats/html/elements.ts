/** Elements that begin a new line of text (HTML §15.3, what browsers display as blocks). */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section select summary ' +
    'table tbody tfoot thead tr td th ul'
  ).split(' '),
)

/** Elements whose text no reader sees but the file carries. */
export const UNSEEN = new Set(['noscript', 'template', 'datalist', 'noframes', 'object', 'audio', 'video', 'canvas'])

/** Programs and looks: not text. What they could show was not looked at. */
export const PROGRAMS = new Set(['script', 'style'])

/** Documents and programs a page brings in from elsewhere. */
export const FRAMES: ReadonlyMap<string, string> = new Map([
  ['iframe', 'src'],
  ['frame', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
])

/** Attributes that say something, and as what. */
export const ATTRIBUTES: ReadonlyMap<string, 'alt' | 'field'> = new Map([
  ['alt', 'alt'],
  ['title', 'alt'],
  ['aria-label', 'alt'],
  ['aria-description', 'alt'],
  ['placeholder', 'field'],
  ['value', 'field'],
  ['href', 'field'],
] as const)
