/** 式样树 — an expression as it was written, taken apart. Assumes one that compiles with the flag `u`. */
export type PatternTree =
  | Readonly<{ is: 'letter'; source: string }>
  | Readonly<{ is: 'row'; parts: readonly PatternTree[] }>
  | Readonly<{ is: 'choice'; parts: readonly PatternTree[] }>
  | Readonly<{ is: 'times'; part: PatternTree; least: number; most: number }>
  | Readonly<{ is: 'look'; part: PatternTree; behind: boolean }>
  /** `^ $ \b \B`: takes nothing. */
  | Readonly<{ is: 'edge'; source: string }>
  /** What a group took before, once more: how much that is nobody knows. */
  | Readonly<{ is: 'again' }>

export function patternTree(source: string): PatternTree {
  return new Reader(source).choice()
}

/** Whether any repeat in it has no end. */
export function isEndless(tree: PatternTree): boolean {
  if (tree.is === 'row' || tree.is === 'choice') return tree.parts.some(isEndless)
  if (tree.is === 'times') return tree.most === Infinity || isEndless(tree.part)
  return tree.is === 'look' && isEndless(tree.part)
}

class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  choice(): PatternTree {
    const parts = [this.#row()]
    while (this.#take(/\|/uy) !== undefined) parts.push(this.#row())
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { is: 'choice', parts }
  }

  #row(): PatternTree {
    const parts: PatternTree[] = []
    while (this.#at < this.#source.length && !/[|)]/u.test(this.#source[this.#at] ?? '')) {
      const part = this.#atom()
      const times = this.#times()
      parts.push(times === undefined ? part : { is: 'times', part, ...times })
    }
    return { is: 'row', parts }
  }

  #atom(): PatternTree {
    const open = this.#take(/\((?:\?(?:[:=!]|<[=!]|<[^>=!]+>))?/uy)
    if (open !== undefined) {
      const part = this.choice()
      this.#take(/\)/uy)
      return /[=!]$/u.test(open) ? { is: 'look', part, behind: open.includes('<') } : part
    }
    const edge = this.#take(/[$^]|\\[bB]/uy)
    if (edge !== undefined) return { is: 'edge', source: edge }
    if (this.#take(/\\(?:[1-9]\d*|k<[^>]*>)/uy) !== undefined) return { is: 'again' }
    const letter = this.#take(LETTER)
    if (letter === undefined) throw new SyntaxError('not an expression that compiles')
    return { is: 'letter', source: letter }
  }

  #times(): Readonly<{ least: number; most: number }> | undefined {
    const mark = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy)
    if (mark === undefined) return undefined
    if (!mark.startsWith('{')) return { least: mark.startsWith('+') ? 1 : 0, most: mark.startsWith('?') ? 1 : Infinity }
    const [least = '', most] = mark.slice(1, mark.indexOf('}')).split(',')
    return { least: Number(least), most: most === undefined ? Number(least) : most === '' ? Infinity : Number(most) }
  }

  #take(what: RegExp): string | undefined {
    what.lastIndex = this.#at
    const taken = what.exec(this.#source)?.[0]
    this.#at += taken?.length ?? 0
    return taken
  }
}

/** One letter, one escape, or a class. */
const LETTER =
  /\[(?:\\[^]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[^])|[^]/uy
