import { fc } from '../../support/drawn.ts'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Bundle } from '../../../src/domain/bundle.ts'
import { SHOWN, type Block } from '../../../src/domain/paper.ts'
import { escape, html } from '../../../src/portal/html.ts'
import { createPages } from '../../../src/portal/pages.ts'
import { SITE } from '../../support/office.ts'
import { bundle, release } from './bundles.ts'

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '" onload="alert(1)',
  '</title><script>alert(1)</script>',
  '</textarea><!--',
  '<img src=x onerror=alert(1)>',
  ']]><svg onload=alert(1)>',
  'javascript:alert(1)',
  '\u0000<scr\u0000ipt>',
  '\ud800<b>',
  '&lt;script&gt;',
  '${alert(1)}',
]
const hostile = fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary' }), fc.string())

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ text: hostile, kind: fc.constantFrom(...SHOWN.filter((kind) => kind !== 'cell')), level: fc.nat(9) }),
  fc.record({
    text: hostile,
    kind: fc.constant('cell' as const),
    cell: fc.record({ table: fc.nat(1), row: fc.nat(4), column: fc.nat(4), head: hostile }),
  }),
)
const anything: fc.Arbitrary<Bundle> = fc.record({
  id: fc.constant('a1'),
  caseId: fc.constant('a1'),
  revisionHash: hostile,
  title: hostile,
  kind: hostile,
  issuer: hostile,
  number: hostile,
  attribute: fc.constantFrom('public', 'redacted'),
  cutMark: fc.option(hostile),
  cuts: fc.array(fc.record({ what: hostile, count: fc.nat() }), { maxLength: 3 }),
  reasonCode: hostile,
  formedOn: fc.constant('2026-11-05'),
  at: fc.constant(bundle.at),
  papers: fc.array(
    fc.record({
      name: hostile,
      role: fc.constantFrom('body', 'attachment', 'interpretation'),
      blocks: fc.array(block, { maxLength: 6 }),
    }),
    { maxLength: 4 },
  ),
})

const PERMITTED = new Set(
  (
    'html head meta title link body a header div p nav ol li main footer article h1 h2 h3 h4 h5 h6 dl dt dd section ' +
    'aside ul table tbody tr th td br span input label'
  ).split(' '),
)

type Seen = Readonly<{ names: Set<string>; attributes: Set<string>; text: string }>

describe('nothing a document says can become markup', () => {
  it('in any field of any page', () => {
    const site = { organ: ATTACKS[1]!, name: ATTACKS[4]!, domain: ATTACKS[3]!, idCode: ATTACKS[2]! }
    fc.assert(
      fc.property(anything, hostile, (any, reason) => {
        const pages = createPages(site)
        const all = [
          ...pages.render(any),
          pages.notice({ ...release, title: any.title, issuer: any.issuer }, { at: any.at, reason }),
        ]
        for (const page of all) {
          const { names, attributes } = seen(new TextDecoder().decode(page.bytes))
          expect([...names].filter((name) => !PERMITTED.has(name))).toEqual([])
          expect([...attributes].filter((name) => name.startsWith('on') || name === 'style')).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('and a reader reads exactly what was written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        // What HTML cannot carry, or a parser rewrites, is left out of the comparison.
        const plain = text.replace(/[^\P{C}\n]/gu, '')
        expect(seen(html`<p>${plain}</p>`.text).text).toBe(plain)
      }),
    )
    expect(seen(`<p title="${escape(ATTACKS[1]!)}">`).names).not.toContain('script')
  })
})

function seen(source: string): Seen {
  const names = new Set<string>()
  const attributes = new Set<string>()
  let text = ''
  const visit = (node: unknown): void => {
    const { nodeName, tagName, attrs, value, childNodes } = node as {
      nodeName: string
      tagName?: string
      attrs?: { name: string }[]
      value?: string
      childNodes?: unknown[]
    }
    if (tagName !== undefined) names.add(tagName)
    for (const { name } of attrs ?? []) attributes.add(name)
    if (nodeName === '#text') text += value
    childNodes?.forEach(visit)
  }
  visit(parse(source))
  return { names, attributes, text }
}

it('the mark of the index number stands once in a page and once in the record, whatever the text says', () => {
  const mark = '<!--yuantou:index-number-->'
  const said = createPages(SITE).render({ ...bundle, title: mark, issuer: mark, theme: mark, number: mark })
  for (const { bytes, path } of said) expect(new TextDecoder().decode(bytes).split(mark), path).toHaveLength(2)
})
