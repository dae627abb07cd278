import { describe, expect, it } from 'vitest'
import { secondFactorWords } from '../../web/words/gate-second-factor.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { kitWords } from '../../web/words/kit.ts'
import { authenticatorWords } from '../../web/words/portal-authenticators.ts'
import { stepUpWords } from '../../web/words/portal-step-up.ts'
import { problemWords } from '../../web/words/problems.ts'
import {
  beginPasskey,
  digitsNow,
  giveDevice,
  keepCodes,
  openAuthenticators,
  proveByMail,
} from './moves/authenticators.ts'
import { foundCompany } from './moves/company.ts'
import { watch } from './moves/eyes.ts'
import { house, houseOfFile, openForVisitors } from './moves/house.ts'
import { admit, goToSignIn, isInside, signOut, typeCredentials } from './moves/sign-in.ts'
import { arrived, button, everybodyLeaves, field, languages, story, visit } from './moves/visitor.ts'

houseOfFile({ extras: true })

const words = authenticatorWords

describe.each(languages)('passkeys and authenticator apps, in %s', story, (language) => {
  it('NIST63B4-2.2.2 a passkey is added, keeps its recovery codes, proves before an app is added, and goes', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await giveDevice(visitor)
    await admit(visitor, administrator)
    await openAuthenticators(visitor)
    await page.getByText(say(words, 'none')).waitFor()

    await beginPasskey(visitor, 'Desk 7')
    await proveByMail(visitor, administrator.address)
    await page.getByRole('dialog', { name: say(words, 'codesTitle') }).waitFor()
    await seen.look('recovery codes')
    const codes = await keepCodes(visitor)
    expect(codes).toHaveLength(10)
    await page.getByRole('rowheader', { name: 'Desk 7' }).waitFor()
    await seen.look('one passkey')

    await button(visitor, say(words, 'addApp')).click()
    await button(visitor, say(stepUpWords, 'passkey')).waitFor()
    await seen.look('a proof by passkey')
    await button(visitor, say(stepUpWords, 'passkey')).click()
    await page.getByRole('img', { name: say(words, 'picture') }).waitFor()
    await seen.look('the picture for an app')
    const secret = (await page.locator('.p-secret').innerText()).replace(/\s/g, '')
    const digits = field(visitor, say(words, 'firstCode'))
    await digits.fill('000000')
    await button(visitor, say(words, 'addIt')).click()
    await page.getByText(problemWords[language]['app-code-not-accepted']).first().waitFor()
    await digits.fill(await digitsNow(house, secret))
    await button(visitor, say(words, 'addIt')).click()
    await page.getByRole('rowheader', { name: say(words, 'appName') }).waitFor()

    await button(visitor, say(words, 'removeOf', { name: 'Desk 7' })).click()
    await button(visitor, say(words, 'removeTitle')).last().click()
    await button(visitor, say(stepUpWords, 'use-recovery-code')).click()
    await field(visitor, say(stepUpWords, 'recovery-code')).fill((codes[0] ?? '').toLowerCase())
    await button(visitor, say(stepUpWords, 'submit')).click()
    await page.getByRole('rowheader', { name: 'Desk 7' }).waitFor({ state: 'detached' })
    await page.getByText(say(words, 'codesHint', { left: 9 })).waitFor()
    expect(seen.faults).toEqual([])
  })

  it('says nothing of passkeys where the browser fails to offer one unasked, and all where one was wanted', async () => {
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => true
      navigator.credentials.get = async () => {
        const asked = Number(sessionStorage.getItem('asked') ?? 0) + 1
        sessionStorage.setItem('asked', String(asked))
        throw new DOMException('no passkeys here', 'NotSupportedError')
      }
    })
    await goToSignIn(visitor, 'administrator')
    await page.waitForFunction(() => sessionStorage.getItem('asked') === '1')
    await page.waitForTimeout(500)
    expect(await page.getByRole('alert').count()).toBe(0)
    await button(visitor, say(signInWords, 'passkey')).click()
    await page.getByRole('alert').getByText(say(kitWords, 'passkey-not-made')).waitFor()
  })

  it('gets another name, is reported lost, and leaves by the keyboard what it was opened by', async () => {
    const { traveller } = await foundCompany(house, language)
    const visitor = await visit(house, language, { width: 390 })
    const { page, say } = visitor
    await giveDevice(visitor)
    await admit(visitor, traveller)
    await openAuthenticators(visitor)
    await beginPasskey(visitor, 'Phone')
    await proveByMail(visitor, traveller.address)
    await keepCodes(visitor)

    const rename = button(visitor, say(words, 'renameOf', { name: 'Phone' }))
    await rename.focus()
    await page.keyboard.press('Enter')
    const name = page.getByRole('textbox', { name: say(words, 'name') })
    await name.fill('Old phone')
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: 'Old phone' }).waitFor()

    await button(visitor, say(words, 'loseOf', { name: 'Old phone' })).click()
    await button(visitor, say(words, 'loseTitle')).click()
    await page.getByText(say(words, 'lost')).waitFor()
    await button(visitor, say(words, 'renew')).click()
    // What is lost is not asked for; the mail is no way around it.
    await field(visitor, say(stepUpWords, 'recovery-code')).waitFor()
    expect(await page.getByText(say(stepUpWords, 'passkey')).count()).toBe(0)
    expect(await page.getByText(say(stepUpWords, 'resend')).count()).toBe(0)
  })
})

describe.each(languages)('signing in with them, in %s', story, (language) => {
  it('a passkey lets in by the button, without ID and password', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { say } = visitor
    const seen = await watch(visitor)
    const device = await giveDevice(visitor)
    await admit(visitor, administrator)
    await openAuthenticators(visitor)
    await beginPasskey(visitor, 'Desk 7')
    await proveByMail(visitor, administrator.address)
    await keepCodes(visitor)
    await signOut(visitor)
    // The device answers only when it is asked to: what waits in the field must not come first.
    await device.answers(false)
    const offered = visitor.page.waitForResponse((reply) => reply.url().endsWith('/sign-in/passkey/options'))
    await goToSignIn(visitor, 'administrator')
    await offered
    await seen.look('the door')
    await device.answers(true)
    await button(visitor, say(signInWords, 'passkey')).click()
    await isInside(visitor)
    expect(seen.faults).toEqual([])
  })

  it('a passkey lets in from the field of the ID, where the browser offers it', async () => {
    const { traveller } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    await giveDevice(visitor)
    await admit(visitor, traveller)
    await openAuthenticators(visitor)
    await beginPasskey(visitor, 'Phone')
    await proveByMail(visitor, traveller.address)
    await keepCodes(visitor)
    await signOut(visitor)
    await goToSignIn(visitor, 'member', false)
    await isInside(visitor)
  })

  it('an app or a recovery code is asked behind the password, and no mail is sent', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const seen = await watch(visitor)
    await admit(visitor, administrator)
    await openAuthenticators(visitor)
    await button(visitor, say(words, 'addApp')).click()
    await proveByMail(visitor, administrator.address)
    const secret = (await page.locator('.p-secret').innerText()).replace(/\s/g, '')
    await field(visitor, say(words, 'firstCode')).fill(await digitsNow(house, secret))
    await button(visitor, say(words, 'addIt')).click()
    const codes = await keepCodes(visitor)

    const elsewhere = await visit(house, language)
    const there = await watch(elsewhere)
    await goToSignIn(elsewhere, 'administrator')
    await typeCredentials(elsewhere, administrator)
    await arrived(elsewhere, say(secondFactorWords, 'title'))
    await there.look('digits of an app')
    await field(elsewhere, say(secondFactorWords, 'app')).fill('000000')
    await button(elsewhere, say(secondFactorWords, 'go')).click()
    await elsewhere.page
      .getByText(problemWords[language]['app-code-not-accepted'].slice(0, 12))
      .first()
      .waitFor()
    await button(elsewhere, say(secondFactorWords, 'use-recovery-code')).click()
    await there.look('a recovery code')
    await field(elsewhere, say(secondFactorWords, 'recovery-code')).fill(codes[3] ?? '')
    await button(elsewhere, say(secondFactorWords, 'go')).click()
    await isInside(elsewhere)
    expect([...seen.faults, ...there.faults]).toEqual([])
  })
})

describe('where the profile switches them off', story, () => {
  it('no screen shows anything of it', async () => {
    const plain = await openForVisitors()
    try {
      const { administrator } = await foundCompany(plain, 'ja')
      const visitor = await visit(plain, 'ja')
      await admit(visitor, administrator)
      await visitor.page.goto('/portal/my-navigation')
      await visitor.page.getByRole('heading', { name: 'ログイン中の端末', exact: true }).waitFor()
      expect(await visitor.page.locator('body').innerText()).not.toMatch(/パスキー|認証アプリ|リカバリー/)
      const stranger = await visit(plain, 'ja')
      await goToSignIn(stranger, 'administrator')
      expect(await stranger.page.locator('body').innerText()).not.toContain('パスキー')
      expect(await stranger.page.locator('[autocomplete~=webauthn]').count()).toBe(0)
    } finally {
      await everybodyLeaves(plain)
      await plain.close()
    }
  })
})
