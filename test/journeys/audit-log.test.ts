import { describe, expect, it } from 'vitest'
import { followFacts } from '../../src/audit/search/follow-facts.ts'
import { auditWords } from '../../web/words/security-audit.ts'
import { newManager } from '../support/gate.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, field, languages, link, story, visit } from './moves/visitor.ts'

houseOfFile()

describe.each(languages)('an auditor at the audit log, in %s', story, (language) => {
  it('looks up what was done to somebody, narrows it, opens what is sealed, and verifies that nothing was changed', async () => {
    const manager = await newManager(house.world)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await sitAtDesk(visitor, 'auditor')
    const seen = await watch(visitor)
    await page.waitForURL('**/security')
    await seen.look('the first page of the security office')
    await link(visitor, say(auditWords, 'today-go')).click()
    await arrived(visitor, say(auditWords, 'title'))
    await followFacts(house.world)

    await field(visitor, say(auditWords, 'person')).fill(manager.signInId)
    await field(visitor, say(auditWords, 'name')).fill('Signed In!')
    await button(visitor, say(auditWords, 'find')).click()
    await page.getByText(say(auditWords, 'name-wrong')).waitFor()
    await field(visitor, say(auditWords, 'name')).fill('account-opened')
    await button(visitor, say(auditWords, 'find')).click()
    await page.locator('.a-fact').getByText(manager.signInId).first().waitFor()
    await seen.look('facts about one person')

    await button(visitor, say(auditWords, 'clear')).click()
    await field(visitor, say(auditWords, 'name')).fill('signed-in')
    const found = page.waitForResponse((answer) => answer.url().includes('name=signed-in'))
    await button(visitor, say(auditWords, 'find')).click()
    await found
    await page.locator('.a-fact').filter({ hasNotText: 'signed-in' }).first().waitFor({ state: 'detached' })
    const fact = page.locator('.a-fact').filter({ hasText: 'signed-in' }).first()
    await fact.locator('summary').click()
    await fact.getByText(say(auditWords, 'open'), { exact: true }).click()
    await fact.getByText('127.0.0.1').waitFor()
    await seen.look('a fact with its personal fields opened')
    expect((await house.world.facts('personal-fields-opened')).length).toBeGreaterThan(0)

    await button(visitor, say(auditWords, 'verify')).click()
    await page.getByText(say(auditWords, 'whole')).waitFor()
    await seen.look('a log that was verified')
    expect(seen.faults).toEqual([])
  })
})
