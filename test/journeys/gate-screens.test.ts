import { describe, expect, it } from 'vitest'
import { gateWords } from '../../web/words/gate.ts'
import { chooseWords } from '../../web/words/gate-choose.ts'
import { codeWords } from '../../web/words/gate-code.ts'
import { helpWords } from '../../web/words/gate-help.ts'
import { passwordWords } from '../../web/words/gate-password.ts'
import { checkWords, recoveryWords } from '../../web/words/gate-recovery.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { mailboxWords } from '../../web/words/mailbox.ts'
import { webManualWords } from '../../web/words/manual.ts'
import { noticeWords } from '../../web/words/notices.ts'
import { repairWords } from '../../web/words/repairs.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo } from './moves/mailbox.ts'
import { choosePassword } from './moves/password.ts'
import { goToSignIn, signInFields, typeCode, typeCredentials } from './moves/sign-in.ts'
import { arrived, button, languages, story, told, type Visitor, visit } from './moves/visitor.ts'

houseOfFile({ fonts: true })

const at = ({ language }: Visitor, path: string) => (language === 'ja' ? path : `/en${path}`)

describe.each(languages)('everybody can use every screen before sign-in, in %s', story, (language) => {
  it('the entry page, the guide, help, and addresses that lead nowhere', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await page.goto(at(visitor, '/'))
    await page.getByRole('heading', { name: say(chooseWords, 'ways-title') }).waitFor()
    await seen.look('entry page')
    await page.goto(at(visitor, '/guide'))
    await arrived(visitor, say(checkWords, 'title'))
    await seen.look('guide')
    await page.goto(at(visitor, '/help'))
    await arrived(visitor, say(helpWords, 'title'))
    await seen.look('help')
    const topics = await page
      .locator('main a[href*="/help/"]')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
    expect(topics.length).toBeGreaterThan(5)
    for (const topic of new Set(topics)) {
      await page.goto(topic)
      await page.locator('h1').waitFor()
      await seen.look(topic)
    }
    await page.goto(at(visitor, '/manual'))
    await arrived(visitor, say(webManualWords, 'title'))
    await seen.look('manual')
    await page.goto(at(visitor, '/notices'))
    await arrived(visitor, say(noticeWords, 'title'))
    await page.locator('.k-notice-list').waitFor()
    await seen.look('notices')
    await page.goto(at(visitor, '/notices/schedule'))
    await page.locator('.k-related').waitFor()
    await seen.look('notice with related ones')
    await page.goto(at(visitor, '/who-can-fix'))
    await arrived(visitor, say(repairWords, 'title'))
    await seen.look('who can fix this, nothing said yet')
    await page.goto(at(visitor, '/sign-in'))
    await page.getByText(say(gateWords, 'led-back')).waitFor()
    await seen.look('entry page after being led back')
    await page.goto(at(visitor, '/help/nothing'))
    await page.locator('h1').waitFor()
    await seen.look('no such topic')
    expect(seen.faults).toEqual([])
  })

  it.each(['member', 'administrator'] as const)('the sign-in of a %s with its faults', async (door) => {
    const company = await foundCompany(house, language)
    const who = door === 'member' ? company.traveller : company.administrator
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await goToSignIn(visitor, door)
    await seen.look(`${door} sign-in`)
    await button(visitor, say(signInWords, 'sign-in')).click()
    await told(visitor, say(signInWords, 'password-missing')).waitFor()
    await seen.look(`${door} sign-in, empty`)
    await typeCredentials(visitor, { ...who, password: 'not-the-one' })
    await page.getByRole('alert').waitFor()
    await seen.look(`${door} sign-in, refused`)
    await typeCredentials(visitor, who)
    await arrived(visitor, say(codeWords, 'title'))
    await seen.look('code')
    await button(visitor, say(codeWords, 'resend', { left: 3 })).click()
    await page.getByText(say(codeWords, 'resent')).waitFor()
    await button(visitor, say(codeWords, 'go')).click()
    await told(visitor, say(codeWords, 'missing')).waitFor()
    await seen.look('code, sent again and missing')
    expect(seen.faults).toEqual([])
  })

  it('setting a forgotten password anew, and a link that is worn out', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await page.goto(at(visitor, '/recovery/member'))
    await arrived(visitor, say(recoveryWords, 'title'))
    await seen.look('reset of a member')
    await page.goto(at(visitor, '/recovery/administrator'))
    await arrived(visitor, say(recoveryWords, 'title'))
    await button(visitor, say(recoveryWords, 'go')).click()
    await told(visitor, say(signInWords, 'id-missing')).waitFor()
    await seen.look('reset of an administrator, empty')
    await signInFields(visitor, 'administrator').id.fill(administrator.id)
    await button(visitor, say(recoveryWords, 'go')).click()
    await arrived(visitor, say(codeWords, 'title'))
    await seen.look('code of a reset')
    await typeCode(visitor, await codeTo(house, administrator.address))
    await arrived(visitor, say(passwordWords, 'new-title'))
    await seen.look('new password')
    await choosePassword(visitor, 'password1', 'password2')
    await told(visitor, say(passwordWords, 'different')).waitFor()
    await seen.look('new password, twice different')
    await choosePassword(visitor, 'nana-iro-no7')
    await arrived(visitor, say(passwordWords, 'done-title'))
    await seen.look('new password, done')
    await page.goto(at(visitor, '/set-password#worn-out'))
    await arrived(visitor, say(passwordWords, 'set-unusable-title'))
    await seen.look('worn-out link')
    expect(seen.faults).toEqual([])
  })

  it('the mailbox, empty and filled', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const mailbox = language === 'ja' ? '/mailbox' : '/mailbox?lang=en'
    const seen = await watch(visitor)
    await page.route('**/api/mailbox', (route) => route.fulfill({ json: { mails: [] } }))
    await page.goto(mailbox)
    await page.getByText(say(mailboxWords, 'none')).waitFor()
    await seen.look('mailbox, empty')
    await page.unroute('**/api/mailbox')
    await goToSignIn(visitor, 'administrator')
    await typeCredentials(visitor, administrator)
    await codeTo(house, administrator.address)
    await page.goto(mailbox)
    await page.locator('output').filter({ visible: true }).waitFor()
    await seen.look('mailbox, filled')
    expect(seen.faults).toEqual([])
  })
})
