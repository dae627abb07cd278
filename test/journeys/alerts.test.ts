import { describe, expect, it } from 'vitest'
import type { Alerts } from '../../src/watch/contract.ts'
import { alertWords } from '../../web/words/security-alerts.ts'
import { ruleWords } from '../../web/words/security-rules.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, field, languages, story, told, visit } from './moves/visitor.ts'

houseOfFile()

const journey = { by: 'journey', id: 'a journey of these tests' } as const

/** Fifteen IDs tried from one network. */
const stuff = (network: string) =>
  house.world.act(journey, (act) => {
    for (let n = 0; n < 15; n++)
      act.note('sign-in-refused', { data: { why: 'wrong-password', network, claimed: `${network} ${n}` } })
  })

describe.each(languages)('an officer of the security office at the alerts, in %s', story, (language) => {
  it('S2-08 S2-37 takes one on, says of another why nothing needs to be done, and looks after the rules', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await sitAtDesk(visitor, 'security-officer')
    const seen = await watch(visitor)
    await stuff(`harbour-${language}`)
    await stuff(`lighthouse-${language}`)
    await house.world.runJob('watch.detect')
    await page.goto('/security/alerts')
    await arrived(visitor, say(alertWords, 'title'))
    const alertOf = (network: string) => page.locator('.a-fact', { hasText: `${network}-${language}` })
    await alertOf('harbour').waitFor()
    await alertOf('lighthouse')
      .getByRole('button', { name: say(alertWords, 'dismiss') })
      .click()
    await seen.look('alerts, one about to be dismissed')
    await page.locator('textarea[name="why"]').fill('社内の試験です。 A test of our own.')
    await button(visitor, say(alertWords, 'dismissGo')).click()
    await told(visitor, say(alertWords, 'dismissedNow')).waitFor()
    await alertOf('harbour')
      .getByRole('button', { name: say(alertWords, 'takeOn') })
      .click()
    await told(visitor, say(alertWords, 'taken')).waitFor()
    await field(visitor, say(alertWords, 'show')).selectOption('all')
    await alertOf('lighthouse').getByText('A test of our own.').waitFor()
    const { alerts }: Alerts = await page.evaluate(async () => (await fetch('/api/watch/alerts')).json())
    const stateOf = (network: string) =>
      alerts.find(({ about }) => about['data.network'] === `${network}-${language}`)?.state
    expect([stateOf('harbour'), stateOf('lighthouse')]).toEqual(['acknowledged', 'dismissed'])
    await seen.look('all alerts')

    await house.world.runJob('watch.heartbeat')
    await page.goto('/security/rules')
    await arrived(visitor, say(ruleWords, 'title'))
    await page.locator('.a-fact').first().waitFor()
    await page.getByText(say(ruleWords, 'malware')).first().waitFor()
    await page.locator('textarea[name="why"]').fill('見直した結果、変更は不要です。 No change needed.')
    await button(visitor, say(ruleWords, 'decideGo')).click()
    await told(visitor, say(ruleWords, 'decided')).waitFor()
    await page.getByText(say(ruleWords, 'all')).click()
    await page.getByText('No change needed.').first().waitFor()
    await seen.look('the rules and the register of their changes')
    expect(seen.faults).toEqual([])
  })
})
