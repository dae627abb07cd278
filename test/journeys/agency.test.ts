import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addAgencyKey, registerAgency } from '#federation/public.ts'
import { startAgency } from '../../examples/agency.ts'
import { deskAgenciesWords } from '../../web/words/desk-agencies.ts'
import { gateAgencyWords } from '../../web/words/gate-agency.ts'
import { portalWords } from '../../web/words/portal.ts'
import { agencyWords } from '../../web/words/portal-agency.ts'
import { companySettingsWords } from '../../web/words/portal-company-settings.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'
import { stepUpWords } from '../../web/words/portal-step-up.ts'
import { problemWords } from '../../web/words/problems.ts'
import { desk, newKeys } from '../support/agency.ts'
import { freePort } from '../support/free-port.ts'
import { foundCompany } from './moves/company.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { type House, openForVisitors } from './moves/house.ts'
import { codeTo, subjectsTo } from './moves/mailbox.ts'
import { admit, type Credentials } from './moves/sign-in.ts'
import {
  arrived,
  button,
  everybodyLeaves,
  field,
  languages,
  link,
  story,
  told,
  type Visitor,
  visit,
} from './moves/visitor.ts'

const name = { ja: 'くも旅行', en: 'Kumo Travel' }

let house: House
let agency: Server
let site: string
const folder = mkdtempSync(join(tmpdir(), 'sekisho-agency-'))
beforeAll(async () => {
  house = await openForVisitors()
  const port = await freePort()
  site = `http://127.0.0.1:${port}`
  agency = await startAgency({ portal: house.url, port, folder, clock: house.world.clock.now })
  const pages = { entryUrl: `${site}/portal`, homeUrl: `${site}/` }
  await registerAgency(house.world, desk, { handle: 'example-agency', issuer: site, name, ...pages })
  const jwk: unknown = JSON.parse(readFileSync(join(folder, 'public-key.json'), 'utf8'))
  await addAgencyKey(house.world, desk, { handle: 'example-agency', jwk })
})
afterEach(() => everybodyLeaves(house))
afterAll(async () => {
  agency?.close()
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Types the code that is asked for before an operation. */
async function prove({ page, say }: Visitor, who: Pick<Credentials, 'address'>): Promise<void> {
  await page.getByLabel(say(stepUpWords, 'code')).fill(await codeTo(house, who.address))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say(stepUpWords, 'submit') })
    .click()
}

/** The administrator switches the agency on and links himself; the number the agency must know. */
async function trust(visitor: Visitor, who: Credentials, agencyId: string): Promise<string> {
  const { page, say, language } = visitor
  const seen = await watch(visitor)
  await page.goto('/portal/company-settings')
  await link(visitor, say(agencyWords, 'open', { agency: name[language] })).click()
  await arrived(visitor, name[language])
  await seen.look('agency, not in use')
  await button(visitor, say(agencyWords, 'start')).click()
  await prove(visitor, who)
  await page.getByText(say(agencyWords, 'linksNone')).waitFor()
  await field(visitor, `${say(agencyWords, 'agencyId')} *`).fill(agencyId)
  await field(visitor, `${say(agencyWords, 'id')} *`).fill(who.id)
  await button(visitor, say(agencyWords, 'link')).click()
  await prove(visitor, who)
  await page.getByRole('rowheader', { name: agencyId }).waitFor()
  await seen.look('agency, in use')
  expect(seen.faults).toEqual([])
  return field(visitor, say(agencyWords, 'contract')).inputValue()
}

describe.each(languages)('coming from a travel agency, in %s', story, (language) => {
  it('S1-49 S1-50 attack-20 nobody is asked for a code on arrival, and for one at a sensitive operation', async () => {
    const { administrator } = await foundCompany(house, language)
    const agencyId = `K-${language}-1`
    const inside = await visit(house, language)
    await admit(inside, administrator)
    const contract = await trust(inside, administrator, agencyId)

    const visitor = await visit(house, language)
    const { page, say } = visitor
    const codes = async () =>
      (await subjectsTo(house, administrator.address)).filter((subject) =>
        /ワンタイム|one-time/i.test(subject),
      )
    const before = (await codes()).length
    await page.goto(site)
    await page.getByLabel('ID here').fill(agencyId)
    await page.getByLabel('Contract').fill(contract)
    await page.getByRole('button', { name: 'Sign in here' }).click()
    await page.getByRole('link', { name: 'To the portal' }).click()
    const note = page.getByRole('region', { name: say(agencyWords, 'arrivedTitle') })
    await note.getByText(say(agencyWords, 'arrived', { agency: name[language] })).waitFor()
    expect((await codes()).length).toBe(before)
    const seen = await watch(visitor)
    await seen.look('home, come from an agency')
    await note.getByRole('link').click()
    await arrived(visitor, say(myNavigationWords, 'title'))
    await page.getByText(administrator.address).first().waitFor()
    await button(visitor, say(agencyWords, 'arrivedClose')).click()
    await note.waitFor({ state: 'detached' })

    await page.goto('/portal/company-settings')
    await page.getByRole('radio', { name: say(companySettingsWords, 'hold') }).check()
    await button(visitor, say(portalWords, 'save')).first().click()
    await page.getByRole('dialog').getByText(say(stepUpWords, 'kept')).waitFor()
    await seen.look('asked for a code')
    await prove(visitor, administrator)
    await page.getByText(say(companySettingsWords, 'nowHeld')).waitFor()

    await button(visitor, say(portalWords, 'signOut')).click()
    await arrived(visitor, say(gateAgencyWords, 'out-title'))
    await seen.look('signed out')
    await link(visitor, say(gateAgencyWords, 'out-back', { agency: name[language] })).click()
    await page.getByRole('heading', { name: 'Example agency' }).waitFor()
    expect(seen.faults).toEqual([])
  })

  it('attack-19 a hand-over that is not right is told in one sentence, with the way on', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await page.goto(site)
    await page.getByLabel('ID here').fill('K-nobody')
    await page.getByLabel('Contract').fill(house.world.random.id())
    await page.getByRole('button', { name: 'Sign in here' }).click()
    await page.getByRole('link', { name: 'To the portal' }).click()
    await arrived(visitor, say(gateAgencyWords, 'not-title'))
    await told(visitor, problemWords[language]['hand-over-refused']).waitFor()
    expect((await house.world.facts('hand-over-refused')).at(-1)?.data.why).toBe('no-contract')
    await seen.look('hand-over refused')
    await page.goto(`${language === 'en' ? '/en' : ''}/hand-over/no-such-agency`)
    await told(visitor, problemWords[language]['agency-not-found']).waitFor()
    await seen.look('unknown agency')
    expect(seen.faults).toEqual([])
  })
})

/** One of the desk before its page of agencies; answers with his address, for proofs. */
async function atAgencies(language: Visitor['language'], width: number) {
  const visitor = await visit(house, language, { width })
  const address = await sitAtDesk(visitor, 'desk-agent')
  await visitor.page.goto('/desk/agencies')
  await arrived(visitor, visitor.say(deskAgenciesWords, 'title'))
  return { visitor, address, seen: await watch(visitor) }
}

/** Pastes a public key that came from somewhere, and proves himself. */
async function enterKey({ visitor, address }: { visitor: Visitor; address: string }, kid: string) {
  const { page, say, language } = visitor
  const jwk = { ...(await exportJWK((await newKeys()).publicKey)), kid }
  await button(visitor, say(deskAgenciesWords, 'addKeyOf', { agency: name[language] })).click()
  await page.locator('textarea[name=jwk]').fill(JSON.stringify(jwk))
  await button(visitor, say(deskAgenciesWords, 'addKey')).click()
  await prove(visitor, { address })
  await page.getByRole('heading', { name: say(deskAgenciesWords, 'waitingTitle', { kid }) }).waitFor()
}

describe.each(languages)('a key of an agency at the desk, in %s', story, (language) => {
  const width = language === 'ja' ? 1280 : 390

  it('waits until a colleague of who entered it confirms it', async () => {
    const kid = `desk-${language}-1`
    const akari = await atAgencies(language, width)
    await enterKey(akari, kid)
    await akari.visitor.page.getByText(akari.visitor.say(deskAgenciesWords, 'waitingOwn')).waitFor()
    expect(
      await button(akari.visitor, akari.visitor.say(deskAgenciesWords, 'confirmOf', { kid })).count(),
    ).toBe(0)
    await akari.seen.look('a key of one’s own that waits')

    const { visitor, address, seen } = await atAgencies(language, width)
    const { page, say } = visitor
    await page.getByText(say(deskAgenciesWords, 'waitingOthers')).waitFor()
    await seen.look('a key of a colleague that waits')
    await button(visitor, say(deskAgenciesWords, 'confirmOf', { kid })).click()
    const asked = page.getByRole('dialog')
    await asked.waitFor()
    await seen.look('asked before a key is confirmed')
    await asked.getByRole('button', { name: say(deskAgenciesWords, 'confirm'), exact: true }).click()
    await prove(visitor, { address })
    await page.getByText(say(deskAgenciesWords, 'confirmed')).waitFor()
    await page.getByRole('rowheader', { name: kid }).waitFor()
    await seen.look('confirmed')
    expect([...akari.seen.faults, ...seen.faults]).toEqual([])
  })

  it('is taken back by who entered it, and then nobody confirms it', async () => {
    const kid = `desk-${language}-2`
    const akari = await atAgencies(language, width)
    await enterKey(akari, kid)
    const { visitor, seen } = await atAgencies(language, width)
    const { page, say } = visitor
    await button(visitor, say(deskAgenciesWords, 'confirmOf', { kid })).click()

    await button(akari.visitor, say(deskAgenciesWords, 'takeBackOf', { kid })).click()
    await akari.seen.look('asked before a key is taken back')
    await akari.visitor.page
      .getByRole('dialog')
      .getByRole('button', { name: say(deskAgenciesWords, 'takeBack'), exact: true })
      .click()
    await akari.visitor.page.getByText(say(deskAgenciesWords, 'takenBack')).waitFor()

    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(deskAgenciesWords, 'confirm'), exact: true })
      .click()
    await page.getByText(problemWords[language]['key-not-waiting']).first().waitFor()
    await seen.look('a key that waits no more')
    expect([...akari.seen.faults, ...seen.faults]).toEqual([])
  })
})
