/** A line of the glossary. */
export interface WordLine {
  ja: string
  en: string
  code: string
  /** Words people must not read for the same thing. */
  not: string[]
}

/** The lines of `docs/words.md` that name a thing in both languages. */
export function wordLines(page: string): WordLine[] {
  return tablesOf(page, '日本語').map(([ja = '', en = '', code = '', not = '']) => ({
    ja,
    en,
    code: code.replaceAll('`', ''),
    not: not.split(',').flatMap((word) => word.trim() || []),
  }))
}

/** The first column of every table that begins with this heading, without its backticks. */
export const firstColumn = (page: string, heading: string) =>
  tablesOf(page, heading).map(([first = '']) => first.replaceAll('`', ''))

function tablesOf(page: string, heading: string): string[][] {
  const tables = page.match(/(?:^\|.*\|\n)+/gm) ?? []
  return tables
    .filter((table) => table.startsWith(`| ${heading} |`))
    .flatMap((table) => table.trim().split('\n').slice(2))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

/** What people read, and what developers read. */
export interface Read {
  ja: string
  en: string
  code: string
}

/** Words of the glossary that stand nowhere, and words people read though the glossary says not to. */
export function strayWords(lines: WordLine[], read: Read): string[] {
  const [ja, en] = [read.ja, read.en.toLowerCase()]
  return lines.flatMap((line) => [
    ...(ja.includes(line.ja) ? [] : [`no Japanese text says ${line.ja}`]),
    ...(en.includes(line.en.toLowerCase()) ? [] : [`no English text says ${line.en}`]),
    ...(line.code === '' || isInCode(read.code, line.code) ? [] : [`no code says ${line.code}`]),
    ...line.not
      .filter((word) => ja.includes(word) || en.includes(word.toLowerCase()))
      .map((word) => `people read ${word} instead of ${line.ja} or ${line.en}`),
  ])
}

/** Whether a word stands in the code as a whole word. */
export const isInCode = (code: string, word: string) => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code)
