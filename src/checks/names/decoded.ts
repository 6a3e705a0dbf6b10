import { readModel, type NameModel } from './model.ts'

/** The model in a base64 text. The last one is kept: packs are loaded again and again, and their model is one and the same. */
export function decoded(text: string): NameModel {
  if (last?.text === text) return last.model
  const binary = atob(text)
  const model = readModel(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
  last = { text, model }
  return model
}

let last: Readonly<{ text: string; model: NameModel }> | undefined
