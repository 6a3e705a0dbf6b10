import { blocksOfDocument, documentFromJSON } from '../domain/document.ts'
import type { Block } from '../domain/paper.ts'
import { ok, refuse, type Result } from '../domain/result.ts'

/** A native draft's file: the ProseMirror document under our schema, as JSON. */
export const NATIVE = /^\s*\{\s*"type"\s*:\s*"doc"/

/** 原生文稿 — the editor's own document; every text block of it is one block. Problem: `format.unreadable` when it is none of ours. */
export function readNative(text: string): Result<Readonly<{ blocks: readonly Block[] }>> {
  const document = documentFromJSON(parsed(text))
  return document.ok
    ? ok({ blocks: blocksOfDocument(document.value) })
    : refuse({ code: 'format.unreadable', data: { format: 'native' } })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
