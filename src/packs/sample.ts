/**
 * 取样 — texts that an expression matches, made from the expression itself: every branch once, every repeat at its least. Look-around is left out
 * while making and holds when checking: only what really matches is returned. At most `MOST`.
 */
export function samplesOf(pattern: string): readonly string[] {
  try {
    const whole = new RegExp(pattern, 'mu')
    const made = new Maker(pattern).branches()
    return [...new Set(made)].filter((one) => one !== '' && whole.test(one)).slice(0, MOST)
  } catch {
    return []
  }
}

const MOST = 64
/** Texts kept while the parts are put together. */
const BUSY = 200

class Maker {
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  /** Branches up to the closing bracket or the end. */
  branches(): readonly string[] {
    const all: string[] = [...this.#sequence()]
    while (this.#peek() === '|') {
      this.#at++
      all.push(...this.#sequence())
    }
    return all.slice(0, BUSY)
  }

  #sequence(): readonly string[] {
    let made: readonly string[] = ['']
    while (this.#at < this.#pattern.length && this.#peek() !== '|' && this.#peek() !== ')') {
      const atom = this.#atom()
      const times = this.#least()
      for (let n = 0; n < times; n++) made = joined(made, atom)
    }
    return made
  }

  #atom(): readonly string[] {
    const one = this.#take()
    if (one === '(') return this.#group()
    if (one === '[') return this.#oneOf()
    if (one === '\\') return this.#escaped()
    if (one === '^' || one === '$') return ['']
    return [one === '.' ? '某' : one]
  }

  #group(): readonly string[] {
    const head = /^\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>)/u.exec(this.#pattern.slice(this.#at))?.[0] ?? ''
    this.#at += head.length
    const inside = this.branches()
    this.#at++
    return /[=!]$/u.test(head) ? [''] : inside
  }

  /** Any one character the class holds. */
  #oneOf(): readonly string[] {
    const from = this.#at
    while (this.#at < this.#pattern.length && this.#peek() !== ']') this.#at += this.#peek() === '\\' ? 2 : 1
    this.#at++
    const fits = new RegExp(`[${this.#pattern.slice(from, this.#at)}`, 'u')
    const written = [...this.#pattern.slice(from, this.#at - 1)]
    const found = [...written, ...LIKELY].find((one) => fits.test(one))
    return found === undefined ? [] : [found]
  }

  #escaped(): readonly string[] {
    const letter = this.#take()
    if (letter === 'b' || letter === 'B') return ['']
    const name = letter === 'p' || letter === 'P' ? (/^\{[^}]*\}/u.exec(this.#pattern.slice(this.#at))?.[0] ?? '') : ''
    this.#at += name.length
    const code = letter === 'u' ? (/^[0-9A-Fa-f]{4}/u.exec(this.#pattern.slice(this.#at))?.[0] ?? '') : ''
    this.#at += code.length
    const fits = new RegExp(`^\\${letter}${name}${code}$`, 'u')
    const found = [letter, ...LIKELY].find((one) => fits.test(one))
    return found === undefined ? [code === '' ? letter : String.fromCharCode(Number.parseInt(code, 16))] : [found]
  }

  /** How often the element before must stand at least. */
  #least(): number {
    const mark = /^(?:[*+?]|\{(\d+),?\d*\})\??/u.exec(this.#pattern.slice(this.#at))
    if (!mark) return 1
    this.#at += mark[0].length
    if (mark[1] !== undefined) return Math.min(Number(mark[1]), 60)
    return mark[0].startsWith('+') ? 1 : 0
  }

  #peek(): string {
    return this.#pattern[this.#at] ?? ''
  }

  #take(): string {
    const one = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0)
    this.#at += one.length
    return one
  }
}

const LIKELY = ['某', '局', '1', '2', 'a', 'A', ' ', '一', '。', '-', '_']

function joined(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.flatMap((one) => right.map((other) => one + other)).slice(0, BUSY)
}
