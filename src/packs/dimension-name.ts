/** The name of a dimension: `/lexicon/neverReason` of gate.json is `lexicon-never-reason`, the attributes of a reason `reason-for`. */
export function dimensionName(file: string, path: string): string {
  const room = ROOMS[file] ?? ''
  const steps = path.split('/').filter((step) => step !== '' && !step.startsWith('*'))
  return [room, ...steps]
    .filter((one) => one !== '')
    .join('-')
    .replace(/[A-Z]/gu, (one) => `-${one.toLowerCase()}`)
}

const ROOMS: Readonly<Record<string, string>> = {
  'interpretation.json': 'interpretation',
  'kinds.json': 'kind',
  'masks.json': 'mask',
  'reasons.json': 'reason',
  'returns.json': 'return',
  'flow.json': 'flow',
  'publication.json': 'publication',
  'calendar/*.json': 'calendar',
  'rules/*.json': 'rule',
}
