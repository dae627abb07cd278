import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../src/platform/sql.ts'
import { addSource } from '../../src/watch/intel/sources/sources.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { indicatorWords } from '../../web/words/security-indicators.ts'
import { intelWords as words } from '../../web/words/security-intel.ts'
import { serverWords } from '../../web/words/security-servers.ts'
import { indicator, report } from '../support/stix.ts'
import { newTaxii } from '../support/taxii.ts'
import { foundCompany } from './moves/company.ts'
import { admitStaff, sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { goToSignIn, isInside, letIn, signOut, typeCode, typeCredentials } from './moves/sign-in.ts'
import { arrived, button, field, languages, link, story, told, visit } from './moves/visitor.ts'

houseOfFile({ networks: ['127.0.0.0/8'] })

let taxii: Awaited<ReturnType<typeof newTaxii>>
beforeAll(async () => {
  taxii = await newTaxii()
  await taxii.start()
})
afterAll(() => taxii.close())

const tests = { by: 'operator', name: 'tests' } as const

/** Nothing of the story before is left. */
async function forget(): Promise<void> {
  taxii.empty()
  for (const all of [
    sql`delete from watch_intel_source`,
    sql`delete from watch_intel_item`,
    sql`delete from risk_indicator`,
  ])
    await house.world.db.run(all)
}

/** A source whose indicators wait for a decision. */
async function askServer(name: string): Promise<void> {
  const { world } = house
  const { url, authorization } = taxii
  const known = { collections: [], effect: 'watch', score: 60, halfLifeDays: 30 } as const
  await addSource(world, tests, { name, url, authorization, ...known })
}

/** How often sign-ins have met what intelligence warns of, as far as that is counted. */
async function timesMet(): Promise<number | undefined> {
  const row = await house.world.db.row<{ times: number }>(sql`
    select coalesce(sum(times), 0)::int as times from watch_sighting`)
  return row?.times
}

describe.each(languages)('intelligence that arrives, in %s', story, (language) => {
  it('S2-34 is decided by an officer and asks the next sign-in from that network for a code; the sighting shows', async () => {
    const title = language === 'ja' ? '旅行業を狙う不正ログイン' : 'Attacks on travel portals'
    await forget()
    taxii.add(
      report(title, 'Password lists are tried from rented servers.'),
      indicator("[ipv4-addr:value = '127.0.0.0/24']", { name: `${title} A` }),
      indicator("[file:hashes.MD5 = 'ab']", { name: `${title} B` }),
    )
    const { manager } = await foundCompany(house, language)
    const person = await visit(house, language)
    await letIn(person, manager)
    await signOut(person)
    await goToSignIn(person, 'administrator')
    await typeCredentials(person, manager)
    await isInside(person)
    await signOut(person)

    const officer = await visit(house, language)
    await sitAtDesk(officer, 'security-officer')
    // From then on whoever signs in from that network is counted, the officer too.
    await askServer(`isac-${language}`)
    await house.world.runJob('watch.intel')
    const seen = await watch(officer)
    await officer.page.goto('/security/intel')
    await arrived(officer, officer.say(words, 'title'))
    const item = officer.page.locator('.a-fact', { hasText: title })
    await item.waitFor()
    await button(officer, officer.say(words, 'decide')).click()
    await seen.look('the inbox with an item to be decided')
    await officer.page.locator('textarea[name="why"]').fill('接続元を確認しました。 We have looked into it.')
    await button(officer, officer.say(words, 'decideGo')).click()
    await told(officer, officer.say(words, 'decided')).waitFor()

    await goToSignIn(person, 'administrator')
    await typeCredentials(person, manager)
    await arrived(person, person.say(codeWords, 'title'))
    await typeCode(person, await codeTo(house, manager.address))
    await isInside(person)

    await house.world.runJob('watch.sightings')
    await expect.poll(timesMet, { timeout: 60_000 }).toBe(1)
    await officer.page.goto('/security/intel')
    await arrived(officer, officer.say(words, 'title'))
    await field(officer, officer.say(words, 'show')).selectOption('act')
    await item.getByText(officer.say(words, 'met-value', { count: 1 }), { exact: true }).waitFor()
    await item.getByText('We have looked into it.').waitFor()
    await seen.look('the inbox with a decision and a sighting')
    await link(officer, officer.say(words, 'toIndicators')).click()
    await arrived(officer, officer.say(indicatorWords, 'title'))
    await officer.page.getByText(officer.say(indicatorWords, 'pattern-object')).waitFor()
    await officer.page.getByLabel(officer.say(indicatorWords, 'onlySeen')).check()
    await officer.page
      .locator('.a-fact', { hasText: `${title} A` })
      .getByText('127.0.0.0/24')
      .first()
      .waitFor()
    // The list before stays until the new one is there.
    await expect.poll(() => officer.page.locator('.a-fact').count(), { timeout: 60_000 }).toBe(1)
    await seen.look('the indicators that were met')
    expect(seen.faults).toEqual([])
  })

  it('S2-38 an officer lists a public server, sees it flagged, and records the check that ends that', async () => {
    const officer = await visit(house, language)
    await admitStaff(officer, 'security-officer')
    const seen = await watch(officer)
    await officer.page.goto('/security/servers')
    await arrived(officer, officer.say(serverWords, 'title'))
    const type = (name: string, value: string) => officer.page.locator(`[name="${name}"]`).fill(value)
    const host = `${language}.gate.kazahana.example`
    await type('name', '予約の入口')
    await type('host', host)
    await type('owner', '灯 あかり')
    await type('vendor', '風車ソフト')
    await type('product', 'Kazaguruma Gateway')
    await button(officer, officer.say(serverWords, 'addGo')).click()
    await told(officer, officer.say(serverWords, 'added')).waitFor()
    const listed = officer.page.locator('.a-fact', { hasText: host })
    await listed.getByText(officer.say(serverWords, 'unchecked'), { exact: true }).waitFor()
    await officer.page.getByText(officer.say(serverWords, 'flagged', { count: 1 })).waitFor()
    await listed.getByRole('button', { name: officer.say(serverWords, 'addCheck') }).click()
    await seen.look('a public server that nobody has checked')
    await type('onDay', '2025-11-20')
    await type('byWhom', '外部の診断会社')
    for (const wish of ['isComprehensive', 'hasPenetrationTest'] as const)
      await officer.page.getByLabel(officer.say(serverWords, wish)).check()
    await button(officer, officer.say(serverWords, 'checkGo')).click()
    await told(officer, officer.say(serverWords, 'checkDone')).waitFor()
    await listed.getByText(officer.say(serverWords, 'checked'), { exact: true }).waitFor()
    await seen.look('a public server after its check')
    expect(seen.faults).toEqual([])
  })
})
