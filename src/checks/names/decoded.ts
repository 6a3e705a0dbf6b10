import { readModel, type NameModel } from './model.ts'

/** The model in a base64 text. The last one is kept: packs are loaded again and again, and their model is one and the same. */
export function decoded(text: string): NameModel {
  if (last?.text === text) return last.model
  const binary = atob(text)
  // A plain loop: Uint8Array.from would make an iterator over two million characters.
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  const model = readModel(bytes)
  last = { text, model }
  return model
}

let last: Readonly<{ text: string; model: NameModel }> | undefined
