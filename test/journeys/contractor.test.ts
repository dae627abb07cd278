import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { kitWords } from '../../web/words/kit.ts'
import { faultWords } from '../../web/words/portal-faults.ts'
import { problemWords } from '../../web/words/problems.ts'
import { cloudWords } from '../../web/words/security-register-clouds.ts'
import { outsideWords } from '../../web/words/security-register-outside.ts'
import { registerWords as words } from '../../web/words/security-registers.ts'
import { takeOutWords } from '../../web/words/security-take-outs.ts'
import { proveByMail } from './moves/authenticators.ts'
import { admitStaff } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, languages, link, story, told, type Visitor, visit } from './moves/visitor.ts'

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

/** Asks for an account, with the code that is asked; nothing opens by that. */
async function askFor(visitor: Visitor, person: Record<string, string>, own: string): Promise<void> {
  const { page, say } = visitor
  if (!(await page.locator('details[open] input[name="address"]').isVisible()))
    await page.getByText(say(outsideWords, 'new-account'), { exact: true }).click()
  await type(visitor, person)
  await button(visitor, say(outsideWords, 'ask-go')).click()
  await proveByMail(visitor, own)
  await told(visitor, say(outsideWords, 'asked')).waitFor()
  await page.getByText(say(outsideWords, 'asked-own')).waitFor()
  expect(await page.getByText(say(outsideWords, 'open'), { exact: true }).count()).toBe(0)
  expect(await page.getByRole('button', { name: say(outsideWords, 'confirm') }).count()).toBe(0)
}

/** Presses the button of what is asked for a person, and says so once more in the dialog. */
async function decide({ page, say }: Visitor, way: 'confirm' | 'refuse' | 'take-back'): Promise<void> {
  await page.locator('.r-lines .p-row').getByText(say(outsideWords, way), { exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say(outsideWords, way), exact: true })
    .click()
}

async function takeBack(visitor: Visitor): Promise<void> {
  await decide(visitor, 'take-back')
  await told(visitor, visitor.say(outsideWords, 'take-back-done')).waitFor()
  await visitor.page.getByText(visitor.say(outsideWords, 'openings-none')).waitFor()
}

/** Another one of the office finds on the first page what waits for her, and refuses it. */
async function refuse(colleague: Visitor, name: string): Promise<void> {
  const { page, say } = colleague
  const seen = await watch(colleague)
  await page.goto('/security')
  await link(colleague, say(outsideWords, 'today-go', { name })).click()
  await button(colleague, say(outsideWords, 'confirm-of', whom(colleague))).waitFor()
  await seen.look('an account that a colleague asks for')
  await decide(colleague, 'refuse')
  await told(colleague, say(outsideWords, 'refuse-done')).waitFor()
  await page.getByText(say(outsideWords, 'openings-none')).waitFor()
  await seen.look('an account that was refused')
  expect(seen.faults).toEqual([])
}

/** Another one of the office confirms with a code of her own, and is told the ID. */
async function confirm(colleague: Visitor, entry: string, own: string): Promise<void> {
  const { page, say } = colleague
  await page.goto(entry)
  await button(colleague, say(outsideWords, 'confirm-of', whom(colleague))).waitFor()
  await decide(colleague, 'confirm')
  await proveByMail(colleague, own)
  await page
    .getByRole('status')
    .getByText(/ID[：:] ?\w{9}/)
    .waitFor()
  await page.getByText(say(outsideWords, 'open'), { exact: true }).waitFor()
}

const whom = ({ language }: Visitor) => ({ name: language === 'ja' ? '帆足 結' : 'HOASHI YUI' })

/** Changes what another has changed a moment ago: both are shown, and what the other wrote stays. */
async function changeToo(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  const seen = await watch(visitor)
  await type(visitor, { ability: '有資格者13人' })
  await button(visitor, say(words, 'editGo')).click()
  const both = page.locator('.r-both')
  await both.getByText('有資格者13人').waitFor()
  expect(await both.locator('tbody tr').allInnerTexts()).toHaveLength(2)
  await seen.look('what two have changed')
  await button(visitor, say(words, 'saveMine')).click()
  await told(visitor, say(words, 'changed')).waitFor()
  await page.getByText(say(outsideWords, 'contract-ended')).waitFor()
  expect(seen.faults).toEqual([])
}

/** Takes in what single sign-on knows: a broken file is told by its line, a whole one shows what the register lacks. */
async function holdAgainstSignOn(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  await page.goto('/security/registers/clouds')
  await page.locator('.r-list li').first().waitFor()
  const take = async (text: string) => {
    await page.locator('input[type="file"]').setInputFiles({
      ...{ name: 'sign-on.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    })
    await button(visitor, say(cloudWords, 'sign-on-go')).click()
  }
  await button(visitor, say(cloudWords, 'sign-on-go')).click()
  await told(visitor, say(kitWords, 'file-missing')).waitFor()
  await take('service,last_used_on\n夜光メモ,2025-13-01\n')
  await page.getByText(say(cloudWords, 'file-fault', { line: 2, reason: say(cloudWords, 'day') })).waitFor()
  await take('service,last_used_on\n夜光メモ,2025-11-01\n')
  await told(visitor, say(cloudWords, 'sign-on-done')).waitFor()
  await page.getByText('夜光メモ').waitFor()
}

/** Hands something out at the take-out desk and takes it back. */
async function takeOut(visitor: Visitor): Promise<void> {
  const { page, say } = visitor
  await page.goto('/security/take-outs')
  await page.locator('select[name="assetId"]').waitFor()
  await button(visitor, say(takeOutWords, 'new')).click()
  await page.getByText(say(faultWords, 'missing')).first().waitFor()
  const why = `点検 ${visitor.language}`
  await page.locator('select[name="assetId"] option:not([value=""])').first().waitFor({ state: 'attached' })
  await page.locator('select[name="deviceId"]').selectOption({ index: 1 })
  await type(visitor, { employeeNumber: 'K-0101', why, dueOn: '2025-12-19' })
  await button(visitor, say(takeOutWords, 'new')).click()
  await told(visitor, say(takeOutWords, 'done')).waitFor()
  const line = page.locator('.r-lines > li', { hasText: why })
  await line.getByRole('button').click()
  await told(visitor, say(takeOutWords, 'backDone')).waitFor()
}

describe.each(languages)('a contractor, in %s', story, (language) => {
  it('S2-24 S2-25 has no account without its papers, has one with them, and loses it when the contract ends; an auditor reads only', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const [name, address] = [`夜光運用 ${language}`, `hotaru-${language}@partner.example`]
    const own = await admitStaff(visitor, 'security-officer')
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
    await button(visitor, say(outsideWords, 'ask-go')).click()
    await told(visitor, problemWords[language]['selection-missing']).waitFor()
    await seen.look('a contractor without its papers')

    await type(visitor, paper)
    await button(visitor, say(words, 'editGo')).click()
    await page.getByText(say(outsideWords, 'may')).waitFor()
    await page.getByText(say(outsideWords, 'new-account'), { exact: true }).click()
    await page.getByText(say(outsideWords, 'openings-none')).waitFor()
    await askFor(visitor, person, own)
    await seen.look('a contractor with an account that is asked for')
    await takeBack(visitor)
    await askFor(visitor, person, own)

    const colleague = await visit(house, language)
    const other = await admitStaff(colleague, 'ciso')
    await refuse(colleague, name)
    await page.reload()
    await page.getByText(say(outsideWords, 'openings-none')).waitFor()
    await askFor(visitor, person, own)
    await confirm(colleague, page.url(), other)
    await page.reload()
    await page.getByText(say(outsideWords, 'open'), { exact: true }).waitFor()
    await seen.look('a contractor with an account')
    await colleague.page.goto(page.url())
    await colleague.page.locator('textarea[name="ability"], input[name="ability"]').waitFor()
    await type(visitor, { contractUntil: '2025-11-30' })
    await button(visitor, say(words, 'editGo')).click()
    await page.getByText(say(outsideWords, 'contract-ended')).waitFor()
    await changeToo(colleague)
    expect(await page.getByText(say(outsideWords, 'open'), { exact: true }).count()).toBe(0)
    const entry = new URL(page.url()).pathname

    await holdAgainstSignOn(visitor)
    await seen.look('the register of cloud services')
    await takeOut(visitor)
    await seen.look('the take-out desk')
    await page.goto('/security/leavers')
    await page.locator('input[name="employeeNumber"]').waitFor()
    await seen.look('the leavers')

    const reader = await visit(house, language)
    await admitStaff(reader, 'auditor')
    await reader.page.goto(entry)
    await arrived(reader, name)
    await reader.page.getByText(say(words, 'history'), { exact: true }).waitFor()
    expect(await reader.page.locator('main form').count()).toBe(0)
    expect(await button(reader, say(words, 'retire')).count()).toBe(0)
    expect(seen.faults).toEqual([])
  })
})
