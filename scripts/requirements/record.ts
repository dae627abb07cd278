import { readFileSync } from 'node:fs'
import type { RunResult } from './passed-reporter.ts'

/** Every id of the spec with a short name, and those that a document or a recorded deviation shows. */
export interface Spec {
  names: Record<string, string>
  document: Record<string, string>
  deviation: Record<string, string>
}

/** What `docs/requirements.json` says of one id. */
export interface Shown {
  state: 'proved' | 'open' | 'document' | 'deviation'
  tests: string[]
}

const idsInTitle = /\b(?:S[12]-\d{2}|attack-\d{2})\b/g

/** The spec's ids and names. */
export const readSpec = (): Spec => JSON.parse(readFileSync('scripts/requirements/spec.json', 'utf8'))

/** The ids a title claims. */
export const idsOf = (title: string): string[] => [...new Set(title.match(idsInTitle) ?? [])]

/** Which ids the tests that passed have proved. */
export function recordOf(spec: Spec, run: RunResult): Record<string, Shown> {
  const tests = new Map<string, string[]>()
  for (const { file, title } of run.passed)
    for (const id of idsOf(title)) tests.set(id, [...(tests.get(id) ?? []), `${file} > ${title}`])
  return Object.fromEntries(Object.keys(spec.names).map((id) => [id, shownBy(spec, id, tests.get(id) ?? [])]))
}

/** Ids that titles claim and the spec does not know. */
export function unknownIds(spec: Spec, titles: string[]): string[] {
  return titles.flatMap((title) =>
    idsOf(title)
      .filter((id) => !(id in spec.names))
      .map((id) => `${id} in «${title}»`),
  )
}

function shownBy(spec: Spec, id: string, tests: string[]): Shown {
  const sorted = tests.toSorted()
  if (sorted.length > 0) return { state: 'proved', tests: sorted }
  if (id in spec.document) return { state: 'document', tests: [] }
  if (id in spec.deviation) return { state: 'deviation', tests: [] }
  return { state: 'open', tests: [] }
}

/** `docs/requirements.md`: for people. */
export function pageOf(spec: Spec, record: Record<string, Shown>): string {
  const rows = Object.entries(record).map(([id, shown]) => {
    const proof =
      shown.tests.length > 0
        ? shown.tests.map(cell).join('<br>')
        : (spec.document[id] ?? spec.deviation[id] ?? '')
    return `| ${id} | ${spec.names[id]} | ${shown.state} | ${proof} |`
  })
  const proved = Object.values(record).filter((shown) => shown.state === 'proved').length
  return `# Requirements and their proof

Made by \`npm test\` from the titles of tests that ran and passed: ${proved} of ${rows.length} proved.
S1 is the security strengthening, S2 the promises of security management, attack the attack cases.

| id | what | state | shown by |
|---|---|---|---|
${rows.join('\n')}
`
}

const cell = (text: string) => text.replaceAll('|', '\\|')
