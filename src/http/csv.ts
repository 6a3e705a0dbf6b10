/** CSV for a spreadsheet (RFC 4180), with the mark by which it knows UTF-8. Nothing in a cell becomes a formula there. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = harmless(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet would reckon (= + - @, also behind a tab or a break, also in full width) is told to be text. */
function harmless(text: string): string {
  return /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}
