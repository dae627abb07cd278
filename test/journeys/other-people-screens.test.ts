import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { departmentWords } from '../../web/words/portal-departments.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'
import { refusalWords } from '../../web/words/portal-refusals.ts'
import { registerWords } from '../../web/words/portal-register.ts'
import { problemWords } from '../../web/words/problems.ts'
import { openCompany } from '../support/company.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { admit, type Credentials, goToSignIn, letIn, typeCredentials } from './moves/sign-in.ts'
import { arrived, button, languages, link, story, told, visit } from './moves/visitor.ts'

houseOfFile()

describe.each(languages)('screens of others than a busy administrator, in %s', story, (language) => {
  it.each(['manager', 'traveller'] as const)(
    'S1-21 the %s: own pages, and what is not for him',
    async (kind) => {
      const who = (await foundCompany(house, language))[kind]
      const visitor = await visit(house, language)
      const { page, say } = visitor
      await letIn(visitor, who)
      const seen = await watch(visitor)
      await seen.look(`first page of a ${kind}`)
      await page.goto('/portal/my-navigation')
      await arrived(visitor, say(myNavigationWords, 'title'))
      await page.getByRole('table').waitFor()
      await seen.look(`own settings of a ${kind}`)
      for (const path of ['people', 'people/register', 'people/import', 'departments', 'company-settings']) {
        await page.goto(`/portal/${path}`)
        await arrived(visitor, say(refusalWords, 'forbidden'))
      }
      await seen.look(`a page that is not for a ${kind}`)
      expect(seen.faults).toEqual([])
    },
  )

  it('a company in which nothing is entered yet', async () => {
    const administrator = await newCompany(language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, administrator)
    const seen = await watch(visitor)
    await page.goto('/portal/departments')
    await page.getByText(say(departmentWords, 'none')).waitFor()
    await seen.look('no departments')
    await page.goto('/portal/people/register')
    await page.getByText(say(registerWords, 'noDepartments')).waitFor()
    await seen.look('registration without departments')
    expect(seen.faults).toEqual([])
  })

  it('a session that has ended, the portal without one, and a house that cannot answer', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await letIn(visitor, administrator)
    const seen = await watch(visitor)
    await page.route('**/api/departments', (route) =>
      route.fulfill({
        status: 503,
        json: { refusal: 'busy', status: 503, title: problemWords[language].busy, errorId: 'K7Q2-M4XD' },
      }),
    )
    await page.goto('/portal/departments')
    await page.getByText('K7Q2-M4XD').waitFor()
    await seen.look('departments while the house is busy')
    await page.goto('/portal/my-navigation')
    await page.getByRole('table').waitFor()
    await visitor.context.clearCookies({ name: '__Host-session' })
    await button(visitor, say(myNavigationWords, 'passwordChange')).click()
    await page
      .locator('section', { hasText: say(myNavigationWords, 'notice') })
      .getByRole('button')
      .first()
      .click()
    await link(visitor, say(refusalWords, 'endedEntryNew')).waitFor()
    await seen.look('session ended in the middle')
    await page.reload()
    await link(visitor, say(refusalWords, 'endedEntry')).waitFor()
    await seen.look('portal without a session')
    expect(seen.faults).toEqual([])
  })

  it('somebody who travels for two companies chooses one', async () => {
    const [one, other] = [await foundCompany(house, language), await foundCompany(house, language)]
    await moveMember(other.traveller.id, one.traveller.id)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await goToSignIn(visitor, 'member')
    await typeCredentials(visitor, one.traveller)
    await arrived(visitor, say(signInWords, 'company-title'))
    await button(visitor, say(signInWords, 'company-go')).click()
    await told(visitor, say(signInWords, 'company-missing')).waitFor()
    await seen.look('choice of a company, none chosen')
    await page.getByRole('radio').first().check()
    await button(visitor, say(signInWords, 'company-go')).click()
    await page.locator('input[name=code]').waitFor()
    expect(seen.faults).toEqual([])
  })
})

/** A company as the operator leaves it: one administrator, no departments. */
async function newCompany(language: 'ja' | 'en'): Promise<Credentials> {
  const { administrator } = await openCompany(house.world, `new-${language}`)
  const password = 'kumo-no-michi7'
  const hash = await house.world.hashing.hash(password)
  await house.world.db.run(sql`
    update identity_account set password_hash = ${hash}, password_policy = 'document@1', language = ${language},
      password_set_at = ${await house.world.clock.now()} where sign_in_id = ${administrator.signInId}`)
  return { id: administrator.signInId, password, address: `aoi@new-${language}.example` }
}

/** The account of one member number becomes one of another. */
const moveMember = (from: string, to: string) =>
  house.world.act({ by: 'system', name: 'tests' }, async (act) => {
    await act.run(sql`update organisation_person set member_number = ${to} where member_number = ${from}`)
    await act.run(sql`update identity_account set member_number = ${to} where member_number = ${from}`)
  })
