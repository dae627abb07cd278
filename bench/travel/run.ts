import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startMailbox } from '../../src/mail/demo-mailbox.ts'
import { openHere } from '../cutover/here.ts'
import type { Figure } from '../figures.ts'
import { measureHolds } from './holds.ts'
import { measureLists } from './lists.ts'
import { fillMonth } from './month.ts'
import { measureSearches } from './searches.ts'

// Apart from the other parts: it has an inventory of a month, and no peer.
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    bookings: { type: 'string', default: '1000000' },
  },
})
const rounds = Number(values.rounds)
const data = mkdtempSync(join(tmpdir(), 'sekisho-bench-travel-'))
const figures: Record<string, Figure> = {}
const here = await openHere(data)
const mailbox = await startMailbox()
try {
  const month = await fillMonth(here.world)
  console.error(`${month.flights} flights of ${month.days.length} days stand in the inventory`)
  const smtp = `smtp://127.0.0.1:${mailbox.port}`
  Object.assign(figures, await measureSearches(here, { month, rounds, smtp }))
  Object.assign(figures, await measureHolds(here, { month, rounds }))
  const to = Number(values.bookings)
  Object.assign(figures, await measureLists(here, { from: 10_000, to, rounds }))
} finally {
  await mailbox.close()
  await here.close()
  rmSync(data, { recursive: true, force: true })
}
console.table(figures, ['value', 'unit', 'ratio', 'against', 'runs', 'min', 'max'])
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)
