import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Action } from '../../src/domain/finding.ts'
import type { Block, Paper } from '../../src/domain/paper.ts'
import { BODY, type Place } from '../../src/domain/place.ts'

/** 标注 — what a person says stands here, and what is to become of it. */
export type Label = Readonly<{ type: string; action: Action; place: Place }>

/** A document with its labels, as `own/README.md` says it is written. */
export type Labelled = Readonly<{
  name: string
  title: string
  kind: string
  family: string
  isPrivate: boolean
  paper: Paper
  labels: readonly Label[]
  /** Characters, as the figures count them. */
  size: number
}>

export function readLabelled(folder: string): readonly Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseLabelled(name, readFileSync(path.join(folder, name), 'utf8')))
}

/** Throws, with the file's name, on what is not written as agreed: a set with a slip in it measures nothing. */
export function parseLabelled(name: string, source: string): Labelled {
  const cut = source.indexOf('\n---\n')
  if (cut < 0) throw new Error(`${name}: no line ---`)
  const head = new Map(
    source
      .slice(0, cut)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const said = (key: string): string => {
    const value = head.get(key)
    if (value === undefined || value === '') throw new Error(`${name}: no ${key}`)
    return value
  }
  const blocks: Block[] = []
  const labels: Label[] = []
  const add = (text: string, block: Omit<Block, 'text'>): void => {
    const read = unmarked(name, text)
    labels.push(...read.labels.map((one) => ({ ...one, place: { ...one.place, block: blocks.length } })))
    blocks.push({ ...block, text: read.text })
  }
  const lines = source.slice(cut + 5).split('\n')
  let table = -1
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (!isRow(line)) {
      if (line.trim() !== '') add(line, { kind: 'paragraph' })
      continue
    }
    table++
    const rows: (readonly string[])[] = []
    for (; isRow(lines[at] ?? ''); at++) rows.push(cellsOf(lines[at] ?? ''))
    at--
    const isRuled = rows[1]?.every((cell) => /^-+$/.test(cell)) === true
    const kept = isRuled ? rows.filter((_, row) => row !== 1) : rows
    // As the readers of files have it: the head of a column is what stands in its first row, ruled or not.
    const heads = rows[0]
    kept.forEach((cells, row) =>
      cells.forEach((text, column) => {
        const top = heads?.[column]
        add(text, {
          kind: 'cell',
          cell: { table, row, column, ...(top === undefined ? {} : { head: unmarked(name, top).text }) },
        })
      }),
    )
  }
  return {
    name,
    title: said('title'),
    kind: said('kind'),
    family: said('family'),
    isPrivate: said('private') === 'yes',
    paper: { file: BODY, role: 'body', format: 'text', sha256: '', blocks },
    labels,
    size: blocks.reduce((sum, one) => sum + one.text.length, 0),
  }
}

function isRow(line: string): boolean {
  return line.trimStart().startsWith('|')
}

function cellsOf(line: string): readonly string[] {
  // A bar inside a mark belongs to the mark.
  const hidden = line.trim().replace(/⟦[^⟦⟧]*⟧/gu, (mark) => mark.replace('|', '\u0000'))
  const cells = hidden.replace(/^\|/u, '').replace(/\|$/u, '').split('|')
  return cells.map((cell) => cell.trim().replaceAll('\u0000', '|'))
}

function unmarked(name: string, source: string): Readonly<{ text: string; labels: readonly Label[] }> {
  let text = ''
  let at = 0
  const labels: Label[] = []
  for (const match of source.matchAll(/⟦(?<type>[a-z-]+)\.(?<action>redact|review|keep)\|(?<words>[^⟦⟧]+)⟧/gu)) {
    const { type = '', action = '', words = '' } = match.groups ?? {}
    text += source.slice(at, match.index)
    const place = { file: BODY, block: 0, from: text.length, to: text.length + words.length }
    if (action === 'redact' || action === 'review' || action === 'keep') labels.push({ type, action, place })
    text += words
    at = match.index + match[0].length
  }
  text += source.slice(at)
  if (/[⟦⟧]/u.test(text)) throw new Error(`${name}: a mark is broken: ${text.slice(0, 60)}`)
  return { text, labels }
}
