import { isSuppressible } from '../checks/suppressible.ts'
import type { Severity } from '../domain/finding.ts'
import type { Paper } from '../domain/paper.ts'
import type { Problem } from '../domain/result.ts'
import type { Pack } from '../packs/pack.ts'
import { sentence } from '../packs/words.ts'
import type { ToldFinding } from './check-answer.ts'
import type { CheckedFile, UnreadFile } from './check-file.ts'
import { labelled } from './labels.ts'
import { placeAsPath } from './place-words.ts'
import { artifactUri } from './artifact-uri.ts'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  block: 'error',
  warn: 'warning',
  note: 'note',
}

/**
 * SARIF 2.1.0 (OASIS, 27 March 2020), one run for the files of one call. Every rule is listed, silent ones too, so that a consumer can close
 * what is gone; `version` is the pack's, whose rules they are. No matched text: no snippet, no fingerprint, only places. A file that could not be read is a notification and an unsuccessful
 * run: no finding there is no proof.
 */
export function sarif(
  pack: Pack,
  files: readonly (CheckedFile | UnreadFile)[],
  idle: readonly Problem[] = [],
): Readonly<Record<string, unknown>> {
  const unread = files.flatMap((one, index) => (one.paper === null ? [notification(one, index)] : []))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yuantou',
            version: pack.version,
            language: 'zh-CN',
            rules: pack.rules.map((rule) => ruleOf(pack, rule)),
            properties: { pack: { id: pack.id, version: pack.version, revision: pack.revision } },
          },
        },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: [...unread, ...idle.map((one) => warning(pack, one))],
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(artifactOf),
        results: files.flatMap((one, index) =>
          one.paper === null
            ? []
            : one.answer.findings.map((finding) => resultOf(pack, one.paper, one.file, index, finding)),
        ),
      },
    ],
  }
}

function ruleOf(pack: Pack, rule: Pack['rules'][number]): Readonly<Record<string, unknown>> {
  return {
    id: rule.id,
    shortDescription: { text: labelled(pack.words, 'type', rule.type) },
    fullDescription: { text: rule.why },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { type: rule.type, tags: rule.basis, notSuppressible: !isSuppressible(rule) },
  }
}

function artifactOf({ file, answer }: CheckedFile | UnreadFile): Readonly<Record<string, unknown>> {
  return {
    location: { uri: artifactUri(file) },
    roles: ['analysisTarget'],
    ...(answer.sha256 !== null && { hashes: { 'sha-256': answer.sha256 } }),
    properties: {
      format: answer.format,
      verdict: answer.verdict,
      secrecy: answer.secrecy,
      ...('baselined' in answer && { baselined: answer.baselined }),
    },
  }
}

function resultOf(
  pack: Pack,
  paper: Paper,
  file: string,
  index: number,
  finding: ToldFinding,
): Readonly<Record<string, unknown>> {
  const { words } = pack
  const name = placeAsPath(paper, finding, words.labels['block'] ?? {})
  const { certainty, action, block, from, to } = finding
  const told = [
    labelled(words, 'type', finding.type),
    labelled(words, 'certainty', certainty),
    labelled(words, 'action', action),
  ]
  return {
    ruleId: finding.rule,
    ruleIndex: pack.rules.findIndex((rule) => rule.id === finding.rule),
    kind: 'fail',
    level: LEVELS[finding.severity],
    message: { text: told.join(' · ') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: artifactUri(file), index }, ...regionOf(finding) },
        logicalLocations: [{ fullyQualifiedName: name }],
      },
    ],
    suppressions: suppressionsOf(finding),
    properties: { type: finding.type, certainty, action, place: { file: finding.file, block, from, to } },
  }
}

/** Said of every result, of most by an empty list: a consumer then knows that suppressions were looked at (3.27.23). */
function suppressionsOf({ suppression }: ToldFinding): readonly unknown[] {
  if (suppression === undefined) return []
  const { id, reason, approvedBy, until } = suppression
  const properties = { id, approver: approvedBy, expires: until }
  return [{ kind: 'external', status: 'accepted', justification: reason, properties }]
}

/** Only plain text has one: elsewhere an offset would point into packed bytes. */
function regionOf({ start, end, block, from, to }: ToldFinding): Readonly<Record<string, unknown>> {
  if (start === null || end === null) return {}
  const region = { startLine: block + 1, startColumn: from + 1, endLine: block + 1, endColumn: to + 1 }
  return { region: { ...region, charOffset: start, charLength: end - start } }
}

function notification({ file, answer }: UnreadFile, index: number): Readonly<Record<string, unknown>> {
  return {
    level: 'error',
    descriptor: { id: answer.error.code },
    message: { text: answer.error.sentence },
    locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file), index } } }],
  }
}

/** What of the office's lists is idle: told with the run, for it is no result of any file. */
function warning({ words }: Pack, problem: Problem): Readonly<Record<string, unknown>> {
  return {
    level: 'warning',
    descriptor: { id: problem.code },
    message: { text: sentence(words, problem) },
  }
}
