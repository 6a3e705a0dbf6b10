import { LEXICON } from '../gate/lexicon.ts'
import { dimensionName } from './dimension-name.ts'
import {
  askedOfMore,
  climbs,
  closed,
  closedBothWays,
  comesLater,
  comesSooner,
  falls,
  fewerButSome,
  free,
  grows,
  kept,
  lastsLonger,
  loose,
  mayBeDropped,
  mayBeSet,
  onlyTakenBack,
  pairsGrow,
  reword,
  rises,
  shrinks,
  stays,
  staysTrue,
  termsGrow,
  widens,
  type Direction,
} from './direction.ts'
import { kindAdded } from './kind-added.ts'
import { LEXICON_DIRECTIONS } from './lexicon-directions.ts'
import { reasonChanged } from './reason-changed.ts'

/**
 * 尺度 — one line for every value of a pack: which way a child may move it. `file` may end in `*.json`; in `path`, `*id` steps through a list whose
 * entries go by `id`, and `*` through the fields of an object.
 */
export type Dimension = Readonly<{ id: string; file: string; path: string; way: Direction }>

const at =
  (file: string) =>
  (path: string, way: Direction, id = dimensionName(file, path)): Dimension => ({ id, file, path, way })

const pack = at('pack.json')
const gate = at('gate.json')
const interpretation = at('interpretation.json')
const kinds = at('kinds.json')
const masks = at('masks.json')
const reasons = at('reasons.json')
const returns = at('returns.json')
const flow = at('flow.json')
const publication = at('publication.json')
const words = at('words.zh.json')
const calendar = at('calendar/*.json')
const rules = at('rules/*.json')

const SEVERITY = ['note', 'warn', 'block']
const CERTAINTY = ['suspect', 'certain']
const ACTION = ['keep', 'review', 'redact']
const LIKELIHOOD = climbs(['never', 'possible', 'likely', 'surely'])

export const DIMENSIONS: readonly Dimension[] = [
  pack('/effective/from', comesLater),
  pack('/effective/to', comesSooner),
  pack('/attributes', shrinks),
  pack('/labels/text/*', free, 'labels-text'),
  pack('/labels/position', free),
  pack('/labels/formOnly', free),
  pack('/labels/publicCopy', free),

  gate('/thresholds/leadWorkingDays', rises),
  gate('/thresholds/commentDays', rises),
  gate('/thresholds/statementResidue', rises),
  gate('/thresholds/articles', falls),
  gate('/thresholds/outward', falls),
  gate('/thresholds/duties', falls),
  gate('/thresholds/topics', falls),
  gate('/thresholds/grants', falls),
  gate('/thresholds/market', falls),
  gate('/hints/shortest', rises),
  gate('/hints/longest', falls),
  gate('/hints/shingle', stays),
  gate('/hints/similar', falls),
  gate('/exemptions/*code', closed, 'exemption'),
  gate('/exemptions/*code/title', free),
  gate('/exemptions/*code/words', shrinks),
  gate('/exemptions/*code/never', grows),
  gate('/phraseClasses/*id', loose),
  gate('/phraseClasses/*id/label', free),
  gate('/phraseClasses/*id/signs', free),
  ...LEXICON.map((name) => gate(`/lexicon/${name}`, LEXICON_DIRECTIONS[name])),

  interpretation('/planFields', grows),
  interpretation('/minLength', rises),
  interpretation('/afterwardsWorkingDays', falls),
  interpretation('/copied/shingle', stays),
  interpretation('/copied/block', falls),
  interpretation('/copied/warn', falls),

  masks('/*id', kept, 'mask'),
  masks('/*id/style', climbs(['person', 'address', 'digits', 'block'])),
  masks('/*id/head', falls),
  masks('/*id/tail', falls),
  masks('/*id/stars', free),
  masks('/*id/ground', free),
  masks('/*id/category', free),

  kinds('/*id', kindAdded, 'kind'),
  kinds('/*id/en', stays),
  kinds('/*id/aliases', stays),
  kinds('/*id/statutory', stays),
  kinds('/*id/direction', stays),
  kinds('/*id/normative', LIKELIHOOD),
  kinds('/*id/policy', LIKELIHOOD),
  kinds('/*id/addressee', climbs(['optional', 'required'])),

  reasons('/*code', reasonChanged, 'reason'),
  reasons('/*code/title', free),
  reasons('/*code/clause', stays),
  reasons('/*code/nature', stays),
  reasons('/*code/for', shrinks),
  reasons('/*code/statement', free),
  reasons('/*code/elements/*id', kept),
  reasons('/*code/elements/*id/label', free),
  reasons('/*code/elements/*id/for', askedOfMore),
  reasons('/*code/elements/*id/signs', shrinks),
  reasons('/*code/forbidden', staysTrue),
  reasons('/*code/signs', fewerButSome),

  returns('/*code', kept, 'return'),
  returns('/*code/title', free),
  returns('/*code/weight', climbs(['fix', 'hard'])),
  returns('/*code/basis', grows),
  returns('/*code/remedy', free),
  returns('/*code/variants/*', kept),
  returns('/*code/variants/*/remedy', free),
  returns('/*code/variants/*/basis', grows),

  flow('/steps/*id', kept, 'step'),
  flow('/steps/*id/name', free),
  flow('/steps/*id/role', stays),
  flow('/steps/*id/opinionRequired', staysTrue),
  flow('/steps/*id/requires', grows),
  flow('/steps/*id/group', mayBeDropped),
  flow('/fourEyes', pairsGrow),
  flow('/reviewAfterMonths', falls),
  flow('/leadMinutes', rises),
  flow('/returns/approver', mayBeSet),
  flow('/returns/dueWorkingDays', falls),
  flow('/returns/contact', free),
  flow('/returns/countIntake', grows),
  flow('/reviewEvents/*code', kept, 'review-event'),
  flow('/reviewEvents/*code/lapses', grows),
  flow('/reviewEvents/*code/requires', mayBeSet),

  publication('/indexNumber/template', free),
  publication('/indexNumber/organs/*', free, 'publication-organ'),
  publication('/hours/from', free),
  publication('/hours/to', free),
  publication('/workingDaysOnly', staysTrue),
  publication('/quietDays', grows),
  publication('/mostPerHour', falls),
  publication('/withinWorkingDays', falls),
  publication('/rehearseMinutes', free),
  publication('/retrySeconds', free),

  words('/labels/*/*', kept, 'label'),
  words('/labels/*/*', reword, 'label-text'),
  words('/grounds/*', kept, 'ground-words'),
  words('/grounds/*', reword, 'ground-text'),
  words('/rules/*', kept, 'rule-words'),
  words('/rules/*', reword, 'rule-text'),
  words('/problems/*', kept, 'problem-words'),
  words('/problems/*', reword, 'problem-text'),
  words('/hints/*', kept, 'hint-words'),
  words('/hints/*', reword, 'hint-text'),

  calendar('/year', stays),
  calendar('/off', stays),
  calendar('/work', stays),
  calendar('/source', free),
  calendar('/table', free),

  rules('/*id', kept, 'rule'),
  rules('/*id/type', stays),
  rules('/*id/severity', climbs(SEVERITY)),
  rules('/*id/certainty', climbs(CERTAINTY, 'certain')),
  rules('/*id/action', climbs(ACTION)),
  rules('/*id/suppressible', onlyTakenBack),
  rules('/*id/basis', grows),
  rules('/*id/effective', lastsLonger),
  rules('/*id/why', free),
  rules('/*id/hit', free),
  rules('/*id/miss', free),
  // What a rule looks for: widened in ways that can be shown to lose nothing, or by a rule of one's own beside it.
  rules('/*id/kind', stays),
  rules('/*id/standings/*', closedBothWays, 'rule-standings'),
  rules('/*id/standings/*/severity', climbs(SEVERITY)),
  rules('/*id/standings/*/certainty', climbs(CERTAINTY)),
  rules('/*id/standings/*/action', climbs(ACTION)),
  rules('/*id/pattern', widens),
  rules('/*id/unless', mayBeDropped),
  rules('/*id/blocks', mayBeDropped),
  rules('/*id/standing', stays),
  rules('/*id/parts/*', closedBothWays, 'rule-parts'),
  rules('/*id/parts/*', stays, 'rule-part'),
  rules('/*id/terms', termsGrow),
  rules('/*id/near', stays),
  rules('/*id/caption', stays),
  rules('/*id/identifier', stays),
  rules('/*id/head', rises),
  rules('/*id/spots', stays),
  rules('/*id/shifts', stays),
  rules('/*id/test', stays),
  rules('/*id/model', stays),
  rules('/*id/certain', falls),
  rules('/*id/suspect', falls),
  rules('/*id/label', stays),
  rules('/*id/column', stays),
  rules('/*id/person', stays),
  rules('/*id/never', stays),
  rules('/*id/office', stays),
  rules('/*id/roles', stays),
  rules('/*id/documents', stays),
  rules('/*id/none', mayBeDropped),
  rules('/*id/also', mayBeDropped),
  rules('/*id/papers', mayBeDropped),
  rules('/*id/metres', rises),
  rules('/*id/of', stays),
  rules('/*id/least', rises),
  rules('/*id/many', falls),
  rules('/*id/name', stays),
  rules('/*id/traits', stays),
  rules('/*id/matter', stays),
  rules('/*id/before', mayBeDropped),
  rules('/*id/after', mayBeDropped),
]
