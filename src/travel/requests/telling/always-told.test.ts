import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importExport } from '#cutover/public.ts'
import { sql } from '#platform/sql.ts'
import { filesOf } from '../../../../scripts/check/source-files.ts'
import { signedInAs } from '../../../../test/support/company.ts'
import { smallExport, writeExport } from '../../../../test/support/export.ts'
import { insertHeldTrip } from '../../../../test/support/held-trip-rows.ts'
import { openTravelCompany } from '../../../../test/support/travel-company.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { askForTicket } from '../asking/ask-for-ticket.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

interface Row {
  id: string
  companyId: string
  accountId: string
  departmentId: string
  kind: 'administrator' | 'ticketing-manager' | 'traveller'
}

it('S1-85 mails a manager who had switched such mails off in the old system: what was stored has no effect', async () => {
  const lines = smallExport()
  Object.assign(lines.people[1] ?? {}, { ticket_request_mail: 'false', login_notice: 'false' })
  const taken = await importExport(world, world.pool, { paths: [writeExport(lines)] })
  expect(taken).toMatchObject({ value: { state: 'applied' } })
  const people = await world.db.rows<Row>(sql`
    select id, company_id as "companyId", account_id as "accountId", department_id as "departmentId", kind
    from organisation_person order by sign_in_id, member_number desc`)
  const [, manager, traveller] = people
  if (!manager || !traveller) throw new Error('Nobody was taken over.')
  const asking = await signedInAs(world, traveller)
  // Only where somebody is and who he is matters here.
  const company = { ...(await openTravelCompany(world)), companyId: traveller.companyId }
  const at = {
    ...company,
    departmentId: traveller.departmentId,
    traveller: { personId: traveller.id, asking },
  }
  const tripId = await insertHeldTrip(world, at)
  expect(await askForTicket(asking, tripId, { managerId: manager.id })).toMatchObject({ ok: true })
  const [mail] = await world.mailTo('ren@c1.example')
  expect(mail?.subject).toContain('発券の依頼が届きました')
})

it('S1-85 no table, call, screen or word has a switch for such mails; the old column is read and let go', () => {
  const files = filesOf('src', 'web', 'migrations', 'profiles').filter(
    ({ path }) => !/\.test\.tsx?$|\/dist\//.test(path),
  )
  const knowing = files.filter(({ text }) => /ticket_request_mail|発券依頼メール(の受信|を受け取)/.test(text))
  // What is read of an export, and the manual's answer that it is gone.
  expect(
    knowing.map(({ path }) => path).filter((path) => !/^src\/(cutover|desk\/manual)\//.test(path)),
  ).toEqual([])
  expect(readFileSync('src/cutover/export/shapes.ts', 'utf8')).toContain('this switch is abolished')
  const settings = files.filter(({ path }) => /my-navigation|identity\/own/.test(path))
  expect(settings.length).toBeGreaterThan(10)
  for (const { path, text } of settings) expect(/ticket|発券/.test(text) ? path : '').toBe('')
})
