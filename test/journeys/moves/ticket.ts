import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { sql } from '#platform/sql.ts'
import { mailboxWords } from '../../../web/words/mailbox.ts'
import { statementWords } from '../../../web/words/portal-statements.ts'
import { signedInAs } from '../../support/company.ts'
import { heldTrip, offerOf } from '../../support/trips.ts'
import { proveByMail } from './authenticators.ts'
import type { House } from './house.ts'
import { lookIntoMailbox } from './mailbox.ts'
import { arrived, button, type Visitor } from './visitor.ts'

interface Row {
  companyId: string
  accountId: string
}

/** A trip that the member with this number holds, in fifty days. */
export async function heldFor({ world }: House, number: string): Promise<string> {
  const row = await world.db.row<Row>(sql`
    select company_id as "companyId", account_id as "accountId" from organisation_person where member_number = ${number}`)
  if (!row) throw new Error('Nobody has this number.')
  const asking = await signedInAs(world, { ...row, kind: 'traveller' })
  const on = new Date((await world.clock.now()).getTime() + 50 * 86_400_000).toISOString().slice(0, 10)
  return heldTrip(world, { asking }, { offers: [await offerOf(world, { on })] })
}

/** What a trip costs, which department pays, and when it departs. */
export async function factsOf({ world }: House, trip: string) {
  const row = await world.db.row<{ amount: number; department: string; departure: Date }>(sql`
    select b.amount, d.code || ' ' || d.name as department, b.first_departure as departure from travel_booking b
    join organisation_department d on d.company_id = b.company_id and d.id = b.department_id where b.id = ${trip}`)
  if (!row) throw new Error('There is no such trip.')
  return row
}

/** Moves the clock to the fifth of the next month, ten in the morning in Tokyo. */
export async function goToNextMonth({ world }: House): Promise<void> {
  const now = await world.clock.now()
  await world.clock.moveTo(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 5, 1)))
}

/** Saves the calendar's file from the ticket mail to an address; its entries, as another program reads them. */
export async function calendarFromMail(visitor: Visitor, address: string): Promise<ICAL.Event[]> {
  const { page, say } = await lookIntoMailbox(visitor, address)
  const mail = page
    .getByRole('listitem')
    .filter({ hasText: /航空券を発券しました|Your ticket has been issued/ })
  // The newest is open when it comes, the others are opened.
  if ((await mail.locator('details').getAttribute('open')) === null) await mail.locator('summary').click()
  const [before = '', after = ''] = say(mailboxWords, 'save-file', { name: '|' }).split('|')
  const file = page.getByRole('link', { name: new RegExp(`^${before}trip-\\w+\\.ics${after}$`) })
  const [saved] = await Promise.all([page.waitForEvent('download'), file.click()])
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await saved.path(), 'utf8')))
  await page.close()
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

/** Saves the statement that is shown as a file, with the code that is asked for before; its text. */
export async function statementSaved(visitor: Visitor, address: string): Promise<string> {
  await button(visitor, visitor.say(statementWords, 'save')).click()
  const [saved] = await Promise.all([visitor.page.waitForEvent('download'), proveByMail(visitor, address)])
  return readFile(await saved.path(), 'utf8')
}

/** The lines of the statement that is shown, cell by cell, and the month it is of. */
export async function statementShown(visitor: Visitor): Promise<{ month: string; lines: string[][] }> {
  const { page, say } = visitor
  await arrived(visitor, say(statementWords, 'title'))
  const table = page.getByRole('table', { name: say(statementWords, 'caption') })
  await table.waitFor()
  const month = await page.getByRole('heading', { level: 2 }).first().innerText()
  const rows = await table.locator('tbody tr').all()
  return { month, lines: await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts())) }
}
