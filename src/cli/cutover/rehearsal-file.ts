import { open } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'
import { type InTheWay, peopleInTheWay } from '#cutover/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import type { Snapshot } from '#platform/snapshot/snapshot.ts'
import type { World } from '#platform/world.ts'
import { readinessWords } from '../../../web/words/readiness.ts'

const words = readinessWords.ja
const headings = ['会社', '会社の番号', 'ID', '氏名', '理由', '当日の様子', '直せる方']

/** Writes everybody in whose way something stands: UTF-8 with its mark, so that spreadsheets read it; never all at once. */
export async function writePeople(
  world: World,
  snapshot: Snapshot,
  { on, companyId, file }: { on: string; companyId: string | undefined; file: string },
): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.write(`\ufeff${stringify([headings], { record_delimiter: 'windows' })}`)
    for await (const people of peopleInTheWay(snapshot, { on, companyId })) {
      const ids = new Set(people.map((one) => one.companyId))
      const names = await nameCompanies(world, [...ids])
      const rows = people.map((one) => cellsOf(one, names.get(one.companyId) ?? ''))
      await handle.write(stringify(rows, { record_delimiter: 'windows', escape_formulas: true }))
    }
  } finally {
    await handle.close()
  }
}

const cellsOf = (one: InTheWay, company: string) => [
  company,
  one.companyId,
  one.signInId ?? '',
  `${one.familyKanji ?? ''} ${one.givenKanji ?? ''}`.trim(),
  words[one.reason],
  words[one.severity],
  words[one.repairer],
]
