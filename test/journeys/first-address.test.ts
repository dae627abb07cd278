import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { addressWords } from '../../web/words/gate-address.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { firstAddressWords as words } from '../../web/words/portal-first-addresses.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'
import { problemWords } from '../../web/words/problems.ts'
import { type Company, foundCompany } from './moves/company.ts'
import { type Watch, watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { goToSignIn, isInside, letIn, signIn, typeCredentials } from './moves/sign-in.ts'
import {
  arrived,
  button,
  field,
  inNewTab,
  languages,
  link,
  story,
  told,
  type Visitor,
  visit,
} from './moves/visitor.ts'

houseOfFile()

/** A company whose ticketing manager has no address, as the legacy portal left many. */
async function withAddressless(language: 'ja' | 'en'): Promise<Company> {
  const company = await foundCompany(house, language)
  await house.world.db.run(sql`
    update identity_account set address = null where sign_in_id = ${company.manager.id}`)
  return company
}

async function typeAddress(visitor: Visitor, address: string): Promise<void> {
  await field(visitor, visitor.say(addressWords, 'label')).fill(address)
  await button(visitor, visitor.say(addressWords, 'go')).click()
}

async function proveAddress(visitor: Visitor, address: string): Promise<void> {
  await field(visitor, visitor.say(codeWords, 'label')).fill(await codeTo(house, address))
  await button(visitor, visitor.say(addressWords, 'prove-go')).click()
  await isInside(visitor)
}

async function upToAddress(visitor: Visitor, { manager }: Company): Promise<void> {
  await goToSignIn(visitor, 'administrator')
  await typeCredentials(visitor, manager)
  await arrived(visitor, visitor.say(addressWords, 'title'))
}

const banner = (visitor: Visitor) =>
  visitor.page.getByRole('region', { name: visitor.say(words, 'limitedTitle') })

/** The administrator follows the note on the first page to those who wait. */
async function administratorAtList(company: Company, language: 'ja' | 'en'): Promise<[Visitor, Watch]> {
  const visitor = await visit(house, language)
  await letIn(visitor, company.administrator)
  await link(visitor, visitor.say(words, 'open')).click()
  await arrived(visitor, visitor.say(words, 'title'))
  return [visitor, await watch(visitor)]
}

describe.each(languages)('a ticketing manager without a mail address, in %s', story, (language) => {
  it('S1-78 S1-79 enters one at sign-in, proves it, and looks around until it is confirmed', async () => {
    const company = await withAddressless(language)
    const visitor = await visit(house, language)
    const seen = await watch(visitor)
    const { page, say } = visitor
    await upToAddress(visitor, company)
    await seen.look('asked for an address')
    await button(visitor, say(addressWords, 'go')).click()
    await told(visitor, say(addressWords, 'missing')).waitFor()
    await typeAddress(visitor, 'natsume')
    await told(visitor, say(addressWords, 'malformed')).waitFor()
    await seen.look('not an address')
    await typeAddress(visitor, company.administrator.address)
    await told(visitor, problemWords[language]['address-shared']).waitFor()
    await seen.look('the address of a colleague')

    const mistyped = `natsme-${language}@tsubame.example`
    await typeAddress(visitor, mistyped)
    await arrived(visitor, say(addressWords, 'prove-title'))
    await page.getByText(mistyped).waitFor()
    await seen.look('the code for it')
    const second = await inNewTab(visitor)
    await second.page.goto(page.url())
    await arrived(second, say(addressWords, 'prove-title'))
    await button(visitor, say(addressWords, 'other')).click()
    await arrived(visitor, say(addressWords, 'title'))
    await second.page.reload()
    await arrived(second, say(addressWords, 'title'))
    await second.page.close()

    const address = `natsume-${language}@tsubame.example`
    await typeAddress(visitor, address)
    await page.getByText(address).waitFor()
    await page.reload()
    await page.getByText(address).waitFor()
    await proveAddress(visitor, address)
    await banner(visitor).waitFor()
    await seen.look('limited')
    await page.goto('/portal/my-navigation')
    await arrived(visitor, say(myNavigationWords, 'title'))
    await page.getByText(address).waitFor()
    await banner(visitor).waitFor()
    expect(await button(visitor, say(myNavigationWords, 'addressChange')).count()).toBe(0)
    await seen.look('my own settings, limited')

    const [aoi, atDesk] = await administratorAtList(company, language)
    await aoi.page.getByText(address).waitFor()
    await atDesk.look('addresses to confirm')
    await button(aoi, aoi.say(words, 'confirm')).click()
    const dialog = aoi.page.getByRole('dialog')
    await dialog.getByText(address).waitFor()
    await atDesk.look('confirming')
    await dialog.getByRole('button', { name: aoi.say(words, 'confirmTitle') }).click()
    await aoi.page.getByText(aoi.say(words, 'none')).waitFor()
    await atDesk.look('none to confirm')

    await button(visitor, say(words, 'limitedAgain')).click()
    await button(visitor, say(myNavigationWords, 'addressChange')).waitFor()
    expect(await banner(visitor).count()).toBe(0)
    expect([...seen.faults, ...atDesk.faults]).toEqual([])
  })

  it('S1-80 is not asked again the next time, on another device', async () => {
    const company = await withAddressless(language)
    const first = await visit(house, language)
    const address = `ren-${language}@tsubame.example`
    await upToAddress(first, company)
    await typeAddress(first, address)
    await arrived(first, first.say(addressWords, 'prove-title'))
    await proveAddress(first, address)
    const phone = await visit(house, language, { width: 390 })
    await signIn(phone, { ...company.manager, address })
    await banner(phone).waitFor()
  })

  it('O8 is refused with one click: the sign-in ends, and the old password opens nothing any more', async () => {
    const company = await withAddressless(language)
    const thief = await visit(house, language, { width: 390 })
    const address = `thief-${language}@elsewhere.example`
    await upToAddress(thief, company)
    await typeAddress(thief, address)
    await arrived(thief, thief.say(addressWords, 'prove-title'))
    await proveAddress(thief, address)

    const [aoi] = await administratorAtList(company, language)
    await button(aoi, aoi.say(words, 'refuse')).click()
    await aoi.page.getByText(aoi.say(words, 'none')).waitFor()
    expect((await thief.page.request.get('/api/me')).status()).toBe(401)
    await goToSignIn(thief, 'administrator')
    await typeCredentials(thief, company.manager)
    await told(thief, problemWords[language]['not-recognised']).waitFor()
  })
})

describe('a company administrator without a mail address', story, () => {
  it('O8 reads that the desk confirms it, and decides nothing himself', async () => {
    const company = await withAddressless('ja')
    await house.world.db.run(sql`
      update identity_account set address = null where sign_in_id = ${company.administrator.id}`)
    const visitor = await visit(house, 'ja', { width: 390 })
    const seen = await watch(visitor)
    await upToAddress(visitor, { ...company, manager: company.administrator })
    await typeAddress(visitor, 'aoi-first@tsubame.example')
    await arrived(visitor, visitor.say(addressWords, 'prove-title'))
    await proveAddress(visitor, 'aoi-first@tsubame.example')
    await banner(visitor)
      .getByText(/デスク/)
      .waitFor()
    await visitor.page.goto('/portal/people/first-addresses')
    await arrived(visitor, visitor.say(words, 'title'))
    await visitor.page.getByText('aoi-first@tsubame.example').waitFor()
    expect(await button(visitor, visitor.say(words, 'confirm')).count()).toBe(0)
    expect(await button(visitor, visitor.say(words, 'refuse')).count()).toBe(0)
    await seen.look('addresses that the desk confirms')
    expect(seen.faults).toEqual([])
  })
})
