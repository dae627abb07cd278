import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { kitWords } from '../../web/words/kit.ts'
import { leavingWords } from '../../web/words/portal-leaving.ts'
import { personWords } from '../../web/words/portal-person.ts'
import { tripWords as words } from '../../web/words/portal-trips.ts'
import { offersOf } from '../support/trips.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { admit } from './moves/sign-in.ts'
import { heldFor } from './moves/ticket.ts'
import { arrived, button, field, languages, story, visit } from './moves/visitor.ts'

houseOfFile()

/** All flights of the day are full: what is left of them is waiting. */
async function fill(day: string): Promise<void> {
  await offersOf(house.world, { on: day })
  await house.world.db.run(sql`
    update travel_simulator_flight set capacity = held + sold where day = ${day}`)
}

/** The second traveller of the company lets the first stand in for him; who he is, as the administrator finds him. */
async function standIn(first: string): Promise<{ second: string; id: string }> {
  const second = String(Number(first) + 1)
  const row = await house.world.db.row<{ id: string }>(sql`
    insert into organisation_delegation (company_id, id, person_id, deputy_id, begins_at, ends_at, created_at)
    select p.company_id, ${house.world.random.id()}, p.id, d.id, platform_now() - interval '1 hour',
      platform_now() + interval '30 days', platform_now()
    from organisation_person p join organisation_person d on d.company_id = p.company_id and d.member_number = ${first}
    where p.member_number = ${second} returning person_id as id`)
  return { second, id: row?.id ?? '' }
}

const written = { ja: ['2025/12/15', '2025/12/16'], en: ['15 Dec 2025', '16 Dec 2025'] } as const

describe.each(languages)('seldom seen of a trip, in %s', story, (language) => {
  it('days as the page writes them, the waiting list, the trips one stands in for, and those of somebody who leaves', async () => {
    const { traveller, administrator } = await foundCompany(house, language, 2)
    const { second, id } = await standIn(traveller.id)
    await heldFor(house, second)
    const full = language === 'ja' ? '2025-12-27' : '2025-12-28'
    await fill(full)
    const width = language === 'ja' ? 1280 : 390
    const hana = await visit(house, language, { width })
    const { page, say } = hana
    const eyes = await watch(hana)
    await admit(hana, traveller)

    await page.goto('/portal/trips')
    await field(hana, say(words, 'whose')).selectOption('stood-in-for')
    await page.getByRole('heading', { name: say(words, 'coming') }).waitFor()
    await eyes.look('trips one stands in for')

    await page.goto('/portal/trips/search')
    await arrived(hana, say(words, 'searchTitle'))
    const on = field(hana, say(words, 'on'))
    await on.fill('2025-12-15')
    await on.press('ArrowUp')
    expect(await on.inputValue()).toBe(written[language][1])
    await on.press('ArrowDown')
    await on.blur()
    expect(await on.inputValue()).toBe(written[language][0])
    await on.fill('12/5')
    await on.blur()
    await page.getByText(say(kitWords, 'unread-day')).waitFor()
    await eyes.look('a day nobody can read')
    await on.fill(full.replaceAll('-', '/'))
    await button(hana, say(words, 'search')).click()
    await page.getByRole('radio').first().check()
    await button(hana, say(words, 'goOn')).click()
    await arrived(hana, say(words, 'whoTitle'))
    const waits = page.getByRole('checkbox', { name: say(words, 'wait') })
    expect(await waits.isChecked()).toBe(true)
    await eyes.look('the waiting list')
    await button(hana, say(words, 'holdOrWait')).click()
    await page.getByText(say(words, 'next-waitlisted')).waitFor()
    await eyes.look('waiting')

    const aoi = await visit(house, language, { width })
    await admit(aoi, administrator)
    const aoiEyes = await watch(aoi)
    await aoi.page.goto(`/portal/people/${id}`)
    await button(aoi, say(personWords, 'leave')).click()
    await aoi.page.getByRole('radio', { name: say(leavingWords, 'keep') }).check()
    await aoiEyes.look('who leaves with trips')
    expect([...eyes.faults, ...aoiEyes.faults]).toEqual([])
  })
})
