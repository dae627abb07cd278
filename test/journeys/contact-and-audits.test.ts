import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemoRegisters, shipRegisters } from '../../src/assurance/public.ts'
import { auditsWords } from '../../web/words/security-audits.ts'
import { contactWords } from '../../web/words/security-contact.ts'
import { promiseWords } from '../../web/words/security-promises.ts'
import { trustWords } from '../../web/words/trust.ts'
import { admitStaff } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, field, languages, story, told, visit } from './moves/visitor.ts'

houseOfFile()
beforeAll(async () => {
  await shipRegisters(house.world)
  await seedDemoRegisters(house.world)
})

describe.each(languages)('who asks and who audits, in %s', story, (language) => {
  it('S2-31 S2-32 a member of the public writes to the contact window, reads a receipt number and is answered by mail', async () => {
    const address = `nami-${language}@kyaku.example`
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await page.goto(language === 'en' ? '/en/trust' : '/trust')
    await arrived(visitor, say(trustWords, 'title'))
    const contact = page.locator('#contact')
    await contact.locator('.t-ask').waitFor()
    expect(await contact.locator('select[name="kind"] option').allTextContents()).toEqual(
      (['inquiry', 'complaint', 'request'] as const).map((kind) => say(trustWords, kind)),
    )
    await button(visitor, say(trustWords, 'ask-go')).click()
    await told(visitor, say(trustWords, 'ask-address-missing')).waitFor()
    await contact.locator('select[name="kind"]').selectOption('complaint')
    await field(visitor, say(trustWords, 'ask-address')).fill(address)
    await field(visitor, say(trustWords, 'ask-words')).fill('返事がありません。 No answer yet.')
    await seen.look('the contact window')
    await button(visitor, say(trustWords, 'ask-go')).click()
    const number = await contact.locator('.t-receipt strong').innerText()
    expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await seen.look('the receipt')

    const officer = await visit(house, language)
    await admitStaff(officer, 'security-officer')
    const eyes = await watch(officer)
    await officer.page.goto('/security/contact')
    await arrived(officer, say(contactWords, 'title'))
    await button(officer, say(contactWords, 'readOf', { number })).click()
    await officer.page.getByText(address).waitFor()
    await eyes.look('an inquiry that was opened')
    await officer.page.locator('textarea[name="words"]').fill('お待たせしました。 We are sorry.')
    await button(officer, say(contactWords, 'answerGo')).click()
    await told(officer, say(contactWords, 'answerDone')).waitFor()
    await officer.page.locator('select[name="state"]').selectOption('answered')
    await officer.page.getByText(number).waitFor()

    await page.goto('/mailbox')
    const mails = page.locator('.mb-mail', { hasText: address })
    await mails.nth(1).waitFor()
    const texts = await mails.locator('.mb-text').allTextContents()
    expect(texts.every((text) => text.includes(number))).toBe(true)
    expect(texts.filter((text) => text.includes('We are sorry.'))).toHaveLength(1)
    expect([...seen.faults, ...eyes.faults]).toEqual([])
  })

  it('S2-55 S2-56 an officer records an audit, acts on its finding and closes it by a proof, which an auditor finds again', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admitStaff(visitor, 'security-officer')
    const seen = await watch(visitor)
    await page.goto('/security/audits')
    await arrived(visitor, say(auditsWords, 'title'))
    await page.locator('.f-year').first().waitFor()
    const auditor = `灯台監査法人 ${language}`
    await page.locator('input[name="auditor"]').fill(auditor)
    await page.locator('input[name="heldOn"]').fill('2025-11-28')
    await page.locator('textarea[name="scope"]').fill('管理体制 Management')
    await page.locator('textarea[name="opinion"]').fill('おおむね適切 Sound on the whole')
    await page.locator('textarea[name="finding"]').fill(`英語版の用語 ${language}`)
    await page.locator('select[name="control"]').selectOption('openness')
    await button(visitor, say(auditsWords, 'addFinding')).click()
    await seen.look('an audit being recorded')
    await button(visitor, say(auditsWords, 'recordGo')).click()
    await told(visitor, say(auditsWords, 'recorded')).waitFor()

    const finding = page.locator('.a-fact', { hasText: `英語版の用語 ${language}` })
    await finding.locator('summary').first().click()
    await finding.locator('textarea[name="action"]').fill('用語集にそろえる')
    await finding.locator('select[name="owner"]').selectOption('kagari')
    await finding.locator('input[name="dueOn"]').fill('2025-12-20')
    await finding.getByRole('button', { name: say(auditsWords, 'planGo'), exact: true }).click()
    await told(visitor, say(auditsWords, 'planDone')).waitFor()
    await finding.getByText(say(auditsWords, 'planned'), { exact: true }).waitFor()
    await finding.getByText(say(auditsWords, 'close'), { exact: true }).click()
    await seen.look('a finding about to be closed')
    await finding.getByRole('button', { name: say(auditsWords, 'closeGo'), exact: true }).click()
    await told(visitor, say(auditsWords, 'closeDone')).waitFor()
    await finding.getByText(say(auditsWords, 'closed'), { exact: true }).waitFor()

    const reader = await visit(house, language)
    await admitStaff(reader, 'auditor')
    await reader.page.goto('/security/audits')
    const closed = reader.page.locator('.a-fact', { hasText: `英語版の用語 ${language}` })
    await closed.getByRole('link', { name: say(auditsWords, 'toProof'), exact: true }).click()
    await button(reader, say(promiseWords, 'again')).click()
    await reader.page.getByText(say(promiseWords, 'same', { value: '10' })).waitFor()
    await reader.page.goto('/security/audits')
    await reader.page.locator('.f-year').first().waitFor()
    expect(await reader.page.locator('form').count()).toBe(0)
    expect(seen.faults).toEqual([])
  })
})
