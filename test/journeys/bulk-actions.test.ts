import { describe, expect, it } from 'vitest'
import { portalWords } from '../../web/words/portal.ts'
import { bulkWords } from '../../web/words/portal-bulk.ts'
import { peopleWords } from '../../web/words/portal-people.ts'
import { stepUpWords } from '../../web/words/portal-step-up.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { admit } from './moves/sign-in.ts'
import { arrived, button, field, languages, link, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

async function enterCode(visitor: Visitor, address: string): Promise<void> {
  await field(visitor, visitor.say(stepUpWords, 'code')).fill(await codeTo(house, address))
  await button(visitor, visitor.say(stepUpWords, 'submit')).click()
}

describe.each(languages)('one thing done to many people, in %s', story, (language) => {
  it('chosen with the keyboard, looked at, confirmed with a code, done, undone, and kept on record', async () => {
    const { administrator } = await foundCompany(house, language, 70)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, administrator)
    const seen = await watch(visitor)
    await page.goto('/portal/people')
    await arrived(visitor, say(peopleWords, 'title'))
    await page.getByLabel(say(bulkWords, 'chooseShown')).press('Space')
    await page.getByText(say(bulkWords, 'chosen', { count: 50 })).waitFor()
    await page.getByRole('checkbox', { name: say(bulkWords, 'chooseAll') }).press('Space')
    await page.getByText(say(bulkWords, 'chosenAll')).waitFor()
    await field(visitor, say(bulkWords, 'action')).selectOption('change-department')
    await button(visitor, say(bulkWords, 'look')).click()
    await page.getByText(say(bulkWords, 'needDepartment')).waitFor()
    await seen.look('people, all chosen')

    await field(visitor, say(bulkWords, 'action')).selectOption('suspend')
    await button(visitor, say(bulkWords, 'look')).press('Enter')
    await arrived(visitor, say(bulkWords, 'title', { action: say(bulkWords, 'suspend') }))
    await page.getByText(say(bulkWords, 'affected', { count: 71 })).waitFor()
    await page.locator('tbody').getByText(say(bulkWords, 'himself')).waitFor()
    await seen.look('the preview')

    const confirm = say(bulkWords, 'confirm', { count: 71 })
    await button(visitor, confirm).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
    await enterCode(visitor, administrator.address)
    await page.getByText(say(bulkWords, 'doneText')).waitFor({ timeout: 60_000 })
    await page.getByText(say(bulkWords, 'count', { count: 71 })).waitFor()
    await seen.look('the result')

    await button(visitor, say(bulkWords, 'undo')).click()
    await dialog.getByRole('button', { name: say(bulkWords, 'undo'), exact: true }).click()
    await enterCode(visitor, administrator.address)
    await page.getByText(say(bulkWords, 'undoneText')).waitFor({ timeout: 60_000 })
    expect(await button(visitor, say(bulkWords, 'undo')).count()).toBe(0)
    await link(visitor, say(bulkWords, 'back')).click()
    await arrived(visitor, say(peopleWords, 'title'))
    const suspended = page.locator('tbody').getByText(say(portalWords, 'suspended'), { exact: true })
    expect(await suspended.count()).toBe(0)
    await link(visitor, say(bulkWords, 'history')).click()
    await page.locator('tbody').getByText(say(bulkWords, 'stateUndone')).waitFor()
    await seen.look('earlier bulk actions')
    expect(seen.faults).toEqual([])
  })
})
