import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { requestWords as words } from '../../web/words/portal-requests.ts'
import { servicingWords } from '../../web/words/portal-servicing.ts'
import { statementWords } from '../../web/words/portal-statements.ts'
import { tripWords } from '../../web/words/portal-trips.ts'
import { foundCompany } from './moves/company.ts'
import { type Watch, watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { admit, letIn } from './moves/sign-in.ts'
import {
  calendarFromMail,
  factsOf,
  goToNextMonth,
  heldFor,
  statementSaved,
  statementShown,
} from './moves/ticket.ts'
import { button, field, languages, story, type Visitor, visit } from './moves/visitor.ts'
import { askWhetherSafe } from './moves/whereabouts.ts'

houseOfFile()

/** Runs in the page: what the API answers to whoever is signed in there. */
const post = ({ page }: Visitor, path: string) =>
  page.evaluate(async (to) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ key: crypto.randomUUID() })
    return (await fetch(to, { method: 'POST', headers, body })).status
  }, path)

/** Lets the manager lose the department of a trip, or have it again. */
const manages = (id: string, trip: string, has: boolean) =>
  house.world.db.run(
    has
      ? sql`insert into organisation_manager_department select p.company_id, p.id, b.department_id
          from organisation_person p join travel_booking b on b.company_id = p.company_id
          where p.sign_in_id = ${id} and b.id = ${trip} on conflict do nothing`
      : sql`delete from organisation_manager_department m using organisation_person p, travel_booking b
          where p.sign_in_id = ${id} and b.id = ${trip} and m.company_id = p.company_id and m.person_id = p.id
            and m.department_id = b.department_id`,
  )
const openRequest = async (trip: string) =>
  (await house.world.db.row<{ id: string }>(sql`select id from travel_request where booking_id = ${trip}`))
    ?.id ?? ''

/** Looks at a screen once what it shows is there. */
async function lookAt({ page }: Visitor, eyes: Watch, screen: string): Promise<void> {
  await page.goto(`/portal/${screen}`)
  await page.locator('main h1').waitFor()
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'hidden' })
  await eyes.look(screen)
}

describe.each(languages)('a ticket that is asked for, in %s', story, (language) => {
  it('S1-19 from the request to the ticket, by keyboard; nothing for who has not the department; in the calendar, stated where it belongs, and given back a month later', async () => {
    const { traveller, manager, administrator } = await foundCompany(house, language)
    const tripId = await heldFor(house, traveller.id)
    await manages(manager.id, tripId, true)
    const width = language === 'ja' ? 1280 : 390
    const hana = await visit(house, language, { width })
    const { say } = hana
    await admit(hana, traveller)
    const hanaEyes = await watch(hana)
    await hana.page.goto(`/portal/trips/${tripId}`)
    await field(hana, say(words, 'askComment')).fill('客先の都合で急いでいます。')
    await hanaEyes.look('asking')
    await button(hana, say(words, 'ask')).click()
    await button(hana, say(words, 'withdraw')).waitFor()
    await hanaEyes.look('asked')

    const ren = await visit(house, language, { width })
    await letIn(ren, manager)
    const renEyes = await watch(ren)
    await manages(manager.id, tripId, false)
    await ren.page.goto('/portal/requests')
    await ren.page.getByText(say(words, 'none')).waitFor()
    const request = `/api/requests/${await openRequest(tripId)}`
    expect([await post(ren, `${request}/claim`), await post(ren, `${request}/issue`)]).toEqual([404, 404])
    await manages(manager.id, tripId, true)

    await ren.page.reload()
    await ren.page.getByRole('article').waitFor()
    const flying = await ren.page.getByRole('article').locator('p').first().innerText()
    expect(flying).toMatch(language === 'ja' ? /\p{Script=Han}/u : /^[A-Z]+ [A-Z]+ /)
    await ren.page.keyboard.press('j')
    await ren.page.keyboard.press('Enter')
    await ren.page.getByText('客先の都合で急いでいます。').waitFor()
    await renEyes.look('queue')
    await ren.page.keyboard.press('r')
    await renEyes.look('returning')
    await ren.page.keyboard.press('Escape')
    await ren.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await ren.page.keyboard.press('i')
    const dialog = ren.page.getByRole('dialog')
    await renEyes.look('issuing')
    await dialog.getByRole('button', { name: say(words, 'issue'), exact: true }).click()
    await ren.page.getByText(say(words, 'issueDone')).waitFor()
    await ren.page.getByText(say(words, 'none')).waitFor()

    await hana.page.reload()
    await hana.page.getByText(say(tripWords, 'ticketed'), { exact: true }).first().waitFor()
    const { amount, department, departure } = await factsOf(house, tripId)
    const entries = await calendarFromMail(hana, traveller.address)
    expect(entries.map(({ startDate }) => startDate.toJSDate())).toEqual([departure])

    const aoi = await visit(house, language, { width })
    await admit(aoi, administrator)
    const aoiEyes = await watch(aoi)
    await aoi.page.goto('/portal/statements')
    const yen = (sum: number) => say(statementWords, 'yen', { amount: sum })
    const charged = [say(statementWords, 'ticketCount', { count: 1 }), ...[amount, 0, 0, amount].map(yen)]
    const issued = await statementShown(aoi)
    expect(issued.lines.map((line) => line.slice(0, -1))).toEqual([
      [department, ...charged],
      [say(statementWords, 'all'), ...charged],
    ])
    await aoiEyes.look('statement')
    expect(await statementSaved(aoi, administrator.address)).toContain(String(amount))
    for (const screen of ['records', 'whereabouts', 'company-settings', 'trips/unused'] as const)
      await lookAt(aoi, aoiEyes, screen)
    await askWhetherSafe(aoi, departure)
    await aoiEyes.look('asked too soon whether they are safe')

    await goToNextMonth(house)
    await admit(hana, traveller)
    await hana.page.goto(`/portal/trips/${tripId}`)
    await button(hana, say(servicingWords, 'askRefund')).click()
    await button(hana, say(servicingWords, 'doRefund')).waitFor()
    await hanaEyes.look('refund quoted')
    await hana.page.keyboard.press('Escape')
    await button(hana, say(servicingWords, 'askChange')).click()
    await field(hana, say(servicingWords, 'offers')).waitFor()
    await hanaEyes.look('choosing another flight')
    const offers = field(hana, say(servicingWords, 'offers'))
    await offers.selectOption(await offers.locator('option').last().getAttribute('value'))
    await button(hana, say(servicingWords, 'getQuote')).click()
    // The company has its tickets issued by request: she sees the price and whom to ask, and cannot confirm it herself.
    const [asksFor = ''] = say(servicingWords, 'managers', { names: '|' }).split('|')
    await hana.page.getByText(asksFor).waitFor()
    expect(await button(hana, say(servicingWords, 'doChange')).count()).toBe(0)
    await hanaEyes.look('a change for the manager')
    await button(hana, say(servicingWords, 'chooseAgain')).click()
    expect(await offers.inputValue()).not.toBe('')
    await hana.page.keyboard.press('Escape')
    await button(hana, say(servicingWords, 'askRefund')).click()
    await button(hana, say(servicingWords, 'doRefund')).click()
    await hana.page.getByText(say(tripWords, 'next-refunded')).waitFor()
    await hanaEyes.look('refunded')
    for (const screen of [`trips/${tripId}/receipt`, 'delegations']) await lookAt(hana, hanaEyes, screen)

    await admit(aoi, administrator)
    await aoi.page.goto('/portal/statements')
    const given = await statementShown(aoi)
    const none = say(statementWords, 'ticketCount', { count: 0 })
    expect(given.lines[0]?.slice(0, -1)).toEqual([
      department,
      none,
      ...[0, 440, -amount, 440 - amount].map(yen),
    ])
    await button(aoi, say(statementWords, 'before')).click()
    await aoi.page.getByText(say(statementWords, 'closed')).waitFor()
    expect(await statementShown(aoi)).toEqual(issued)
    expect(given.month).not.toBe(issued.month)
    expect([...hanaEyes.faults, ...renEyes.faults, ...aoiEyes.faults]).toEqual([])
  })
})
