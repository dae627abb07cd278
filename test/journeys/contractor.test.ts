import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { problemWords } from '../../web/words/problems.ts'
import { outsideWords } from '../../web/words/security-register-outside.ts'
import { registerWords as words } from '../../web/words/security-registers.ts'
import { sitAtDesk } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, languages, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()
beforeAll(async () => {
  await shipRegisters(house.world)
  await seedDemoRegisters(house.world)
})

/** Types into the fields of the form that stands open, by their names. */
const type = async ({ page }: Visitor, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values))
    await page.locator(`:is(input, textarea)[name="${name}"]`).last().fill(value)
}

const paper = {
  ...{ selectedOn: '2025-10-01', selectedBy: '選定会議', experience: '10年', ability: '有資格者12人' },
  ...{ contractNumber: 'KZ-91', contractFrom: '2025-10-15', confidentialFrom: '2025-10-15' },
}

describe.each(languages)('a contractor, in %s', story, (language) => {
  it('S2-24 S2-25 has no account without its papers, has one with them, and loses it when the contract ends; an auditor reads only', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const [name, address] = [`夜光運用 ${language}`, `hotaru-${language}@partner.example`]
    await sitAtDesk(visitor, 'security-officer')
    const seen = await watch(visitor)
    await page.goto('/security/registers/parties')
    await arrived(visitor, say(words, 'parties'))
    await page.locator('.r-list li').first().waitFor()
    await type(visitor, { nameJa: name, nameEn: name, work: '問い合わせの一次受付' })
    await seen.look('the register of contractors')
    await button(visitor, say(words, 'addGo')).press('Enter')
    await arrived(visitor, name)

    const person = { name1: '帆足 結', name2: 'HOASHI YUI', address }
    await page.getByText(say(outsideWords, 'selection-missing')).waitFor()
    await page.getByText(say(outsideWords, 'new-account'), { exact: true }).click()
    await type(visitor, person)
    await button(visitor, say(outsideWords, 'open-go')).click()
    await told(visitor, problemWords[language]['selection-missing']).waitFor()
    await seen.look('a contractor without its papers')

    await type(visitor, paper)
    await button(visitor, say(words, 'editGo')).click()
    await page.getByText(say(outsideWords, 'may')).waitFor()
    await page.getByText(say(outsideWords, 'new-account'), { exact: true }).click()
    await type(visitor, person)
    await button(visitor, say(outsideWords, 'open-go')).click()
    await page.getByText(say(outsideWords, 'open'), { exact: true }).waitFor()
    await seen.look('a contractor with an account')

    await type(visitor, { contractUntil: '2025-11-30' })
    await button(visitor, say(words, 'editGo')).click()
    await page.getByText(say(outsideWords, 'contract-ended')).waitFor()
    expect(await page.getByText(say(outsideWords, 'open'), { exact: true }).count()).toBe(0)
    const entry = new URL(page.url()).pathname

    await page.goto('/security/registers/clouds')
    await page.locator('.r-list li').first().waitFor()
    await seen.look('the register of cloud services')
    await page.goto('/security/take-outs')
    await page.locator('select[name="assetId"]').waitFor()
    await seen.look('the take-out desk')
    await page.goto('/security/leavers')
    await page.locator('input[name="employeeNumber"]').waitFor()
    await seen.look('the leavers')

    const reader = await visit(house, language)
    await sitAtDesk(reader, 'auditor')
    await reader.page.goto(entry)
    await arrived(reader, name)
    await reader.page.getByText(say(words, 'history'), { exact: true }).waitFor()
    expect(await reader.page.locator('main form').count()).toBe(0)
    expect(await button(reader, say(words, 'retire')).count()).toBe(0)
    expect(seen.faults).toEqual([])
  })
})
