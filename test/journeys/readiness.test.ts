import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { dayIn } from '../../web/kit/day.ts'
import { portalWords } from '../../web/words/portal.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'
import { oldPasswordWords } from '../../web/words/portal-old-password.ts'
import { companyReadinessWords as words } from '../../web/words/portal-readiness.ts'
import { readinessWords } from '../../web/words/readiness.ts'
import { type Company, foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { type House, openForVisitors } from './moves/house.ts'
import { letIn } from './moves/sign-in.ts'
import { arrived, button, everybodyLeaves, hasFocus, languages, link, story, visit } from './moves/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openForVisitors()
})
afterEach(() => everybodyLeaves(house))
afterAll(() => house?.close())

/** A company in the grace: both managers with old passwords, one traveller with a temporary card. */
async function unready(language: 'ja' | 'en'): Promise<Company> {
  const company = await foundCompany(house, language, 2)
  await house.world.db.run(sql`
    update identity_account set password_policy = 'legacy'
    where sign_in_id in (${company.administrator.id}, ${company.manager.id})`)
  await house.world.db.run(sql`
    update membership_member set status = 'temporary' where number = ${company.traveller.id}`)
  return company
}

describe.each(languages)('an administrator before the end of old passwords, in %s', story, (language) => {
  it('S1-35 is told the last day of his own, puts it aside, and asks his people to act from the readiness board', async () => {
    const company = await unready(language)
    const visitor = await visit(house, language)
    const seen = await watch(visitor)
    const { page, say } = visitor
    await letIn(visitor, company.administrator)
    const prompt = page.getByRole('region', { name: say(oldPasswordWords, 'title') })
    await prompt.getByText(dayIn(language, '2026-03-31')).waitFor()
    await seen.look('the prompt to change early')
    await link(visitor, say(oldPasswordWords, 'change')).click()
    await arrived(visitor, say(myNavigationWords, 'title'))
    await hasFocus(page.locator('[name="current"]'))
    await button(visitor, say(oldPasswordWords, 'later')).click()
    await arrived(visitor, say(myNavigationWords, 'title'))
    expect(await prompt.count()).toBe(0)

    await page.setViewportSize({ width: 1280, height: 860 })
    await link(visitor, say(portalWords, 'readiness')).click()
    await arrived(visitor, say(words, 'title'))
    await page
      .getByText(say(words, 'leadAhead', { date: dayIn(language, '2026-04-01'), accounts: 4 }))
      .waitFor()
    await page.getByRole('heading', { name: say(readinessWords, 'temporary-card') }).waitFor()
    await seen.look('the readiness board')
    const old = page.locator('.p-card', {
      has: page.getByRole('heading', { name: say(readinessWords, 'old-password') }),
    })
    await old.getByRole('button', { name: say(words, 'show') }).click()
    await old.getByRole('cell', { name: company.manager.id }).waitFor()
    await seen.look('the people of a reason')
    await old.getByRole('button', { name: say(words, 'inviteAll') }).click()
    await page
      .getByText(say(words, 'invited', { count: 2 }))
      .first()
      .waitFor()
    await old
      .getByText(say(words, 'invitedAt', { time: '' }).trim())
      .first()
      .waitFor()
    expect(await old.getByRole('button', { name: say(words, 'invite'), exact: true }).count()).toBe(0)
    await seen.look('everybody was asked')
    await old.getByRole('button', { name: say(words, 'inviteAll') }).click()
    await page.getByText(say(words, 'invitedNobody')).first().waitFor()
    expect(seen.faults).toEqual([])
  })
})
