/** Reads and writes fields of a draft by their path; every write answers a new draft. */
export function at(draft, path) {
  return path.split('.').reduce((value, key) => value?.[key], draft)
}

export function withAt(draft, path, value) {
  const [key, ...rest] = path.split('.')
  const index = /^\d+$/.test(key)
  const copy = index ? [...(draft ?? [])] : { ...(draft ?? {}) }
  copy[key] = rest.length === 0 ? value : withAt(copy[key], rest.join('.'), value)
  return copy
}

/** A part of which nothing is filled in is missing, not empty: the gate tells the two apart. */
export function tidied(draft) {
  const { interpretation } = draft
  const parts = [
    'issuer',
    'contact',
    'secrecyReview',
    'openOfficeReview',
    'legalReview',
    'fairCompetitionReview',
    'forwardedFrom',
  ]
  const done = { ...draft }
  for (const part of parts) if (isBlank(done[part])) done[part] = null
  if (done.forwardedFrom && isBlank(done.forwardedFrom.consent))
    done.forwardedFrom = { ...done.forwardedFrom, consent: null }
  if (done.issuer && !done.issuer.name) done.issuer = null
  if (isBlank(interpretation)) done.interpretation = null
  else
    done.interpretation = {
      ...interpretation,
      plan: isBlank(interpretation.plan) ? null : interpretation.plan,
      materials: (interpretation.materials ?? []).filter((one) => !isBlank(one)),
    }
  return done
}

function isBlank(value) {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value === 'object' && Object.values(value).every(isBlank)
}
