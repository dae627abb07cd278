import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { sql } from '../../src/platform/sql.ts'
import { bodyWords } from '../../web/words/security-bodies.ts'
import { promiseWords } from '../../web/words/security-promises.ts'
import { trustWords } from '../../web/words/trust.ts'
import { admitStaff } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, languages, savedBy, story, told, visit } from './moves/visitor.ts'

houseOfFile()
beforeAll(async () => {
  await shipRegisters(house.world)
  await seedDemoRegisters(house.world)
})

describe.each(languages)('promises and their proof, in %s', story, (language) => {
  it('an auditor sees at a glance what is kept, reads the query behind a number and finds it again', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admitStaff(visitor, 'auditor')
    const seen = await watch(visitor)
    await page.goto('/security/promises')
    await arrived(visitor, say(promiseWords, 'title'))
    await page.locator('.w-tile').first().waitFor()
    expect(await page.locator('.w-tile').count()).toBeGreaterThan(15)
    await seen.look('the wall of promises')
    expect(await savedBy(visitor, say(promiseWords, 'assessment-results'))).toContain('"assessment-results"')
    expect(await savedBy(visitor, say(promiseWords, 'plan-of-action'))).toContain(
      '"plan-of-action-and-milestones"',
    )
    expect(await savedBy(visitor, say(promiseWords, 'saveCommittee'))).toMatch(/^%PDF-/)
    expect(await savedBy(visitor, say(promiseWords, 'saveCommitteePage'))).toContain(`lang="${language}"`)
    const policy = page.locator('#promise-policy-10')
    await policy.locator('summary').first().click()
    await policy.getByText('ISO/IEC 27001').first().waitFor()
    expect(await page.getByText(say(promiseWords, 'attestGo')).count()).toBe(0)
    await seen.look('a promise with its control')
    await policy.getByRole('link', { name: say(promiseWords, 'toRecord') }).click()
    await page.getByText('assurance_commitment').first().waitFor()
    await button(visitor, say(promiseWords, 'again')).click()
    await page.getByText(say(promiseWords, 'same', { value: '10' })).waitFor()
    await seen.look('a record of evidence')
    await page.goto('/security/promises')
    await button(visitor, say(promiseWords, 'verify')).click()
    await page.locator('.p-note-good').waitFor()
    expect(seen.faults).toEqual([])
  })

  it('an officer attests what no query finds', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admitStaff(visitor, 'security-officer')
    await page.goto('/security/promises')
    const promise = page.locator('#promise-intelligence')
    await promise.locator('summary').first().click()
    await promise.getByText(say(promiseWords, 'attest'), { exact: true }).click()
    await promise.locator('textarea').fill('一覧を見直しました。 Looked through the register.')
    await button(visitor, say(promiseWords, 'attestGo')).click()
    await told(visitor, say(promiseWords, 'attestDone')).waitFor()
    await promise.locator('.w-head').getByText(say(promiseWords, 'PASS'), { exact: true }).waitFor()
  })

  it('S2-10 S2-11 an officer puts a meeting on record, and sees who held a seat on a day of the past', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admitStaff(visitor, 'ciso')
    const seen = await watch(visitor)
    await page.goto('/security/bodies')
    await arrived(visitor, say(bodyWords, 'title'))
    await page.locator('input[name="heldOn"]').fill('2025-11-28')
    await page.locator('textarea[name="agenda"]').fill(`監視 ${language}\n規程`)
    await page.getByRole('checkbox').first().check()
    await page.locator('input[name="decision"]').fill(`当番を増やす ${language}`)
    await page.locator('select[name="control"]').selectOption('monitoring')
    await page.locator('input[name="followUp"]').fill('当番表を見直す')
    await page.locator('input[name="dueOn"]').fill('2025-12-20')
    await button(visitor, say(bodyWords, 'recordGo')).click()
    await told(visitor, say(bodyWords, 'recorded')).waitFor()
    await page.getByText(`当番を増やす ${language}`).waitFor()
    await seen.look('bodies with a meeting')
    const day = page.locator('input[name="on"]')
    await day.fill('')
    await day.pressSequentially('2024/3/31')
    await page.getByText(/2021年4月1日|1 Apr 2021/).waitFor()
    expect(seen.faults).toEqual([])
  })

  it('S2-01 S2-02 S2-16 S2-17 S2-33 a member of the public reads the page without signing in', async () => {
    await house.world.db.run(
      sql`update assurance_certificate set expires_on = '2099-12-31' where id = 'isms'`,
    )
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await page.goto(language === 'en' ? '/en/trust' : '/trust')
    await arrived(visitor, say(trustWords, 'title'))
    const history = page.locator('.t-history')
    await history.locator('.t-is-history').nth(1).waitFor()
    expect(await history.locator('time[datetime="2014-09"]').count()).toBe(2)
    expect(await history.locator('.t-is-apology').count()).toBe(1)
    expect(await page.locator('.t-is-policy').count()).toBe(10)
    const certificate = page.locator('section', { hasText: say(trustWords, 'certificates') })
    expect(await certificate.locator('li').count()).toBe(2)
    await certificate.getByText(say(trustWords, 'only-these')).waitFor()
    await certificate.getByText(say(trustWords, 'no-copies')).waitFor()
    const contact = page.locator('#contact')
    for (const kind of ['inquiry', 'complaint', 'request'] as const)
      await contact.locator('li').getByText(say(trustWords, kind), { exact: true }).waitFor()
    expect(await page.getByText(say(trustWords, 'not-proved')).count()).toBeGreaterThan(0)
    await seen.look('the trust page')
    await house.world.db.run(
      sql`update assurance_certificate set expires_on = '2025-06-02' where id = 'isms'`,
    )
    await page.reload()
    await page.locator('.t-is-policy').first().waitFor()
    expect(await page.getByText(say(trustWords, 'certificates'), { exact: true }).count()).toBe(0)
    expect(seen.faults).toEqual([])
  })
})
