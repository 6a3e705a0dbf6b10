import type { Spec } from '../checks/kinds.ts'
import type { NamesSpec } from '../checks/kinds/names.ts'
import { safePattern } from '../checks/safe-pattern.ts'
import type { Problem } from '../domain/result.ts'

/** Every pattern of a rule that does not compile or could run for very long: `pack.pattern-invalid | -unbounded | -nested`. */
export function* patternFaults(spec: Spec): Iterable<Problem> {
  const parts = 'parts' in spec ? spec.parts : undefined
  for (const { at, source } of patterns(spec)) {
    const made = safePattern(source, 'du', parts)
    if (typeof made === 'string') yield { code: `pack.pattern-${made}`, data: { at } }
  }
}

function* namePatterns(spec: NamesSpec): Iterable<Readonly<{ at: string; source: string }>> {
  yield { at: '/label', source: spec.label }
  yield { at: '/column', source: spec.column }
  yield { at: '/person', source: spec.person }
  if (spec.office !== undefined) {
    yield { at: '/office/heads', source: spec.office.heads }
    yield { at: '/office/unless', source: spec.office.unless }
  }
  for (const [index, role] of spec.roles.entries())
    for (const field of ['before', 'after', 'caption'] as const) {
      const source = role[field]
      if (source !== undefined) yield { at: `/roles/${index}/${field}`, source }
    }
  for (const [index, { title }] of spec.documents.entries()) yield { at: `/documents/${index}/title`, source: title }
}

function* morePatterns(spec: Spec): Iterable<Readonly<{ at: string; source: string }>> {
  const one = (field: string, source: string | undefined) => (source === undefined ? [] : [{ at: `/${field}`, source }])
  const list = (field: string, sources: readonly string[] | undefined) =>
    (sources ?? []).map((source, index) => ({ at: `/${field}/${index}`, source }))
  if (spec.kind === 'special') yield* [...one('column', spec.column), ...one('none', spec.none)]
  if (spec.kind === 'clues') yield* [...list('also', spec.also), ...one('papers', spec.papers)]
  if (spec.kind === 'short-list')
    yield* [...one('name', spec.name), ...list('traits', spec.traits), ...one('matter', spec.matter)]
}

function* patterns(spec: Spec): Iterable<Readonly<{ at: string; source: string }>> {
  for (const field of ['pattern', 'unless', 'near', 'caption', 'before', 'after'] as const) {
    const source = field in spec ? spec[field as keyof Spec] : undefined
    if (typeof source === 'string') yield { at: `/${field}`, source }
  }
  if (spec.kind === 'names') yield* namePatterns(spec)
  yield* morePatterns(spec)
  if (spec.kind !== 'structure') return
  for (const [index, spot] of spec.spots.entries()) {
    yield { at: `/spots/${index}/line`, source: spot.line }
    if (spot.caption !== undefined) yield { at: `/spots/${index}/caption`, source: spot.caption }
  }
  for (const [index, shift] of (spec.shifts ?? []).entries())
    yield { at: `/shifts/${index}/pattern`, source: shift.pattern }
}
