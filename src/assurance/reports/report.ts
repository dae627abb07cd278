import type { Bar } from './paper/bars.ts'

/** A report as it is built, before it has a form: parts of sentences and tables. */
export interface Report {
  readonly title: string
  readonly made: string
  readonly at: Date
  readonly language: 'ja' | 'en'
  readonly parts: readonly Part[]
}

export interface Part {
  readonly title: string
  readonly lines?: readonly string[]
  /** How a whole is made up; `alt` says the same in words. Only the printed form draws it: the table has its numbers. */
  readonly bars?: { readonly of: readonly Bar[]; readonly alt: string }
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** What stands there when the table has no rows. */
  readonly none?: string
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}
const plain = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

const look = `@page { size: A4; margin: 18mm }
body { font: 11pt/1.7 "Noto Sans JP", "BIZ UDGothic", "Yu Gothic", sans-serif; color: #1b2733; max-width: 46rem; margin: 2rem auto }
h1 { font-size: 18pt; border-bottom: 2px solid #1b4b72; padding-bottom: .3rem }
h2 { font-size: 13pt; margin-top: 1.6rem; break-after: avoid }
table { border-collapse: collapse; width: 100% } tr { break-inside: avoid }
th, td { border: 1px solid #c3ccd4; padding: .3rem .5rem; text-align: left; vertical-align: top } th { background: #eef2f5 }`

/** The report as one page that stands alone and prints on A4; nothing in it is fetched or runs. */
export function pageOf({ title, made, language, parts }: Report): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(title)}</title><style>${look}</style></head>
<body><h1>${plain(title)}</h1><p>${plain(made)}</p>
${parts.map(partOf).join('\n')}
</body></html>
`
}

function partOf({ title, lines = [], table, none = '' }: Part): string {
  const sentences = lines.map((line) => `<p>${plain(line)}</p>`).join('')
  return `<section><h2>${plain(title)}</h2>${sentences}${table ? tableOf(table, none) : ''}</section>`
}

function tableOf({ head, rows }: NonNullable<Part['table']>, none: string): string {
  if (rows.length === 0) return `<p>${plain(none)}</p>`
  const row = (cells: readonly string[], mark: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${mark}>${plain(cell)}</${mark}>`).join('')}</tr>`
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}
