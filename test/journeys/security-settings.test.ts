import { describe, expect, it } from 'vitest'
import { problemWords } from '../../web/words/problems.ts'
import { lawWords } from '../../web/words/security-laws.ts'
import { manualsWords } from '../../web/words/security-manuals.ts'
import { receiverWords } from '../../web/words/security-receivers.ts'
import { proveByMail } from './moves/authenticators.ts'
import { admitStaff } from './moves/desk.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { arrived, button, languages, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

const fill = async ({ page }: Visitor, values: Record<string, string>) => {
  for (const [name, value] of Object.entries(values))
    await page.locator(`[name="${name}"]`).first().fill(value)
}

/** Begins the next version, or goes on with it, and saves it. */
async function draftManual(visitor: Visitor, titleJa: string, titleEn: string): Promise<void> {
  const { page, say } = visitor
  await button(visitor, say(manualsWords, 'begin'))
    .or(button(visitor, say(manualsWords, 'goOn')))
    .click()
  await fill(visitor, { titleJa, titleEn })
  // Its heading may stand there already, from whoever has written it before.
  const kept = page.waitForResponse(
    (reply) => reply.url().endsWith('/watch/manuals/draft') && reply.request().method() === 'PUT',
  )
  await button(visitor, say(manualsWords, 'save')).click()
  await kept
  await page.getByRole('heading', { name: visitor.language === 'ja' ? titleJa : titleEn }).waitFor()
}

describe.each(languages)('the CISO sets up the watch, in %s', story, (language) => {
  it('S2-43 registers a receiver, approves a new version of the manual, and settles what the law’s clocks stand on', async () => {
    const ciso = await visit(house, language)
    const address = await admitStaff(ciso, 'ciso')
    const { page, say } = ciso
    const seen = await watch(ciso)
    const name = `siem ${language}`
    await page.goto('/security/receivers')
    await arrived(ciso, say(receiverWords, 'title'))
    await button(ciso, say(receiverWords, 'register')).click()
    await page.locator('select[name="way"]').selectOption('poll')
    await fill(ciso, { name, audience: 'https://siem.kumo.example/' })
    await seen.look('a receiver about to be registered')
    await button(ciso, say(receiverWords, 'registerGo')).click()
    await proveByMail(ciso, address)
    expect(await page.getByLabel(say(receiverWords, 'secret')).inputValue()).toMatch(/^[\w-]{43}$/)
    await button(ciso, say(receiverWords, 'secretKept')).click()
    await page.getByRole('heading', { name, exact: true }).waitFor()
    await seen.look('the receivers of signals')

    await page.goto('/security/response-manual')
    await arrived(ciso, say(manualsWords, 'title'))
    await draftManual(ciso, `改訂 ${language}`, `Revised ${language}`)
    await button(ciso, say(manualsWords, 'approve')).click()
    await told(ciso, problemWords[language]['own-draft']).waitFor()
    await seen.look('a manual that its writer would approve')
    const officer = await visit(house, language)
    await admitStaff(officer, 'security-officer')
    await officer.page.goto('/security/response-manual')
    await draftManual(officer, `改訂 ${language}`, `Revised ${language}`)
    await page.reload()
    await button(ciso, say(manualsWords, 'approve')).click()
    await page
      .getByRole('link', { name: language === 'ja' ? /改訂 ja/ : /Revised en/ })
      .locator('..')
      .getByText(say(manualsWords, 'inForce'))
      .waitFor()
    await seen.look('the versions of the manual')

    await page.goto('/security/laws')
    await arrived(ciso, say(lawWords, 'title'))
    await page.getByText(say(lawWords, 'addresseeChange')).first().click()
    await fill(ciso, { addressee: `個人情報保護委員会 ${language}` })
    await button(ciso, say(lawWords, 'addresseeSave')).first().click()
    await page.getByText(`個人情報保護委員会 ${language}`, { exact: true }).waitFor()
    // A version is confirmed once, and that holds in either language.
    if (language === 'ja') {
      await page.getByText(say(lawWords, 'counselOf', { version: '2024-04' })).click()
      await fill(ciso, { counsel: '花森法律事務所', on: '2025-11-20' })
      await seen.look('a rule that counsel has read')
      await button(ciso, say(lawWords, 'counselSave')).click()
    }
    await page.getByText(/花森法律事務所/).waitFor()
    await seen.look('the laws')
    expect(seen.faults).toEqual([])
  })
})
