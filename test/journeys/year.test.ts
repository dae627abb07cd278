import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { portalWords } from '../../web/words/portal.ts'
import { matrixWords } from '../../web/words/security-matrix.ts'
import { peopleWords } from '../../web/words/security-people.ts'
import { yearWords } from '../../web/words/security-year.ts'
import { admitStaff } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, field, languages, link, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()
beforeAll(async () => {
  await shipRegisters(house.world)
  await seedDemoRegisters(house.world)
})

const training = { ja: '情報セキュリティ研修', en: 'Information security training' } as const
const missing = { ja: '白波 薫', en: 'SHIRANAMI KAORU' } as const

/** Only who is missing, by name. */
async function seeMissing(visitor: Visitor): Promise<void> {
  const { page, say, language } = visitor
  await field(visitor, say(matrixWords, 'who')).selectOption('missing')
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
  const row = await page.locator('tbody tr').innerText()
  expect(row).toContain(missing[language])
  expect(row).toContain('K-0205')
  expect(row).toContain(say(matrixWords, 'missing'))
}

/** Begins to call a round off, thinks again, and does it with a reason. */
async function callOff(visitor: Visitor, title: string): Promise<void> {
  const { page, say } = visitor
  const begin = button(visitor, say(yearWords, 'callOffOf', { title }))
  await begin.click()
  await button(visitor, say(portalWords, 'cancel')).click()
  await page.locator('textarea[name="why"]').waitFor({ state: 'detached' })
  await begin.click()
  await page.locator('textarea[name="why"]').fill('講師の都合 The teacher is away')
  await button(visitor, say(yearWords, 'callOffGo')).click()
  await told(visitor, say(yearWords, 'callOffDone')).waitFor()
  await page.locator('.y-list > li', { hasText: title }).getByText(say(yearWords, 'cancelled')).waitFor()
  await begin.waitFor({ state: 'detached' })
}

describe.each(languages)('the year of the security office, in %s', story, (language) => {
  it('S2-46 S2-47 an officer plans a round, sees who is missing; an auditor reads the matrix, saves the proof and changes nothing', async () => {
    const officer = await visit(house, language)
    const { page, say } = officer
    await admitStaff(officer, 'security-officer')
    const seen = await watch(officer)
    await page.goto('/security/year')
    await arrived(officer, say(yearWords, 'title'))
    await page.locator('.y-heat > li').nth(11).waitFor()
    await seen.look('the plan of the year')
    const name = { ja: `春の研修 ${language}`, en: `Spring training ${language}` }
    await page.locator('input[name="titleJa"]').fill(name.ja)
    await page.locator('input[name="titleEn"]').fill(name.en)
    await page.locator('input[name="startsOn"]').fill('2026-03-02')
    await page.locator('input[name="endsOn"]').fill('2026-03-27')
    await button(officer, say(yearWords, 'planGo')).click()
    await told(officer, say(yearWords, 'plannedDone')).waitFor()
    await page.getByRole('heading', { level: 3, name: name[language] }).waitFor()
    await callOff(officer, name[language])
    await seen.look('the plan with a round that was called off')
    await link(officer, say(yearWords, 'toMatrix', { title: training[language] })).click()
    await arrived(officer, say(matrixWords, 'title', { title: training[language] }))
    await page.locator('tbody tr').first().waitFor()
    await seen.look('the matrix')
    await seeMissing(officer)
    await page.goto('/security/people')
    await page.locator('tbody tr').first().waitFor()
    await arrived(officer, say(peopleWords, 'title'))
    await seen.look('the people of the group')
    expect(seen.faults).toEqual([])

    const auditor = await visit(house, language)
    await admitStaff(auditor, 'auditor')
    await auditor.page.goto('/security/year/training')
    await auditor.page.locator('tbody tr').nth(30).waitFor()
    await seeMissing(auditor)
    expect(await button(auditor, say(matrixWords, 'exemptGo')).count()).toBe(0)
    const [file] = await Promise.all([
      auditor.page.waitForEvent('download'),
      button(auditor, say(matrixWords, 'save')).press('Enter'),
    ])
    const proof = readFileSync(await file.path(), 'utf8')
    expect(proof).toMatch(/K-0205,.*missing/)
    expect(proof).toMatch(/OF-001,.*officer.*done,2025-/)
    await auditor.page.goto('/security/year')
    await auditor.page.locator('.y-heat > li').nth(11).waitFor()
    expect(await button(auditor, say(yearWords, 'planGo')).count()).toBe(0)
  })
})
