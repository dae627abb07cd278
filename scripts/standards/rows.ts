import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One demand of a standard, named in our own words. */
export interface Row {
  /** As titles of tests and deviations say it. */
  id: string
  source: string
  level: string
  /** A an automated test, D a document, M a person's judgement, O evidence of the installation, N not applicable. */
  verify: string
  title: string
  /** The document that shows it, or why it does not apply. */
  shown: string
}

/** The standards, each with its file and what titles call it. */
export const sources = {
  NIST63B4: 'nist63b4',
  'OWASP-CS': 'owasp-cs',
  WebAuthn3: 'webauthn3',
  JP: 'jp',
  ASVS: 'asvs',
}

const inText = new RegExp(`\\b(?:${Object.keys(sources).join('|')})-(?=[\\da-zA-Z])[\\w./-]*\\w`, 'g')

/** Every row of every standard, in the order of its file. */
export function readRows(): Row[] {
  return Object.entries(sources).flatMap(([source, file]) => {
    const text = readFileSync(`scripts/standards/rows/${file}.csv`, 'utf8')
    // The columns are those of the file's first line.
    const rows = parse(text, { columns: true }) as (Omit<Row, 'id' | 'source'> & { ref: string })[]
    return rows.map(({ ref, ...rest }) => ({ id: `${source}-${ref}`, source, ...rest }))
  })
}

/** The rows a title or a record claims. */
export const idsIn = (text: string): string[] => [...new Set(text.match(inText) ?? [])]
