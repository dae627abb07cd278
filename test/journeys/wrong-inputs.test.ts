import { describe, expect, it } from 'vitest'
import { codeWords } from '../../web/words/gate-code.ts'
import { passwordWords } from '../../web/words/gate-password.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { kitWords } from '../../web/words/kit.ts'
import { portalWords } from '../../web/words/portal.ts'
import { faultWords } from '../../web/words/portal-faults.ts'
import { registerWords } from '../../web/words/portal-register.ts'
import { problemWords } from '../../web/words/problems.ts'
import { foundCompany, foundMember } from './moves/company.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo, linkTo } from './moves/mailbox.ts'
import { named } from './moves/operator.ts'
import { choosePassword } from './moves/password.ts'
import { ken, openRegistration, register, sakura, typeManager, typeTraveller } from './moves/register.ts'
import { goToSignIn, isInside, letIn, signInFields, typeCode, typeCredentials } from './moves/sign-in.ts'
import { arrived, button, field, hasFocus, languages, story, told, visit } from './moves/visitor.ts'

houseOfFile()

describe.each(languages)('what was typed wrong at the gate, in %s', story, (language) => {
  it('a wrong password and IDs of the wrong form get one sentence; the ID stays typed', async () => {
    const { administrator, traveller } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    for (const [door, ids] of [
      ['administrator', [administrator.id, 'ABC', '123456789']],
      ['member', [traveller.id, '12345678', 'KZT1001AD']],
    ] as const) {
      for (const id of ids) {
        await goToSignIn(visitor, door)
        const fields = signInFields(visitor, door)
        await fields.id.fill(id)
        await fields.password.fill('not-the-one')
        await visitor.page.keyboard.press('Tab')
        await button(visitor, visitor.say(signInWords, 'sign-in')).click()
        await told(visitor, problemWords[language]['not-recognised']).waitFor()
        await told(visitor, visitor.say(kitWords, 'error-id')).waitFor()
        expect(await fields.id.inputValue()).toBe(id)
        await hasFocus(fields.password)
      }
    }
  })

  it('nothing typed: each empty field says so and the first takes the focus', async () => {
    const visitor = await visit(house, language, { width: 390 })
    await goToSignIn(visitor, 'administrator')
    await button(visitor, visitor.say(signInWords, 'sign-in')).click()
    await told(visitor, visitor.say(signInWords, 'id-missing')).waitFor()
    await told(visitor, visitor.say(signInWords, 'password-missing')).waitFor()
    await hasFocus(signInFields(visitor, 'administrator').id)
  })

  it('a wrong code gets one sentence up to the limit, and then the right one gets the same', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    await goToSignIn(visitor, 'administrator')
    await typeCredentials(visitor, administrator)
    const right = await codeTo(house, administrator.address)
    const code = field(visitor, visitor.say(codeWords, 'label'))
    await code.fill('12')
    await button(visitor, visitor.say(codeWords, 'go')).click()
    await told(visitor, visitor.say(codeWords, 'missing')).waitFor()
    await hasFocus(code)
    for (const guess of [1, 2, 3, 4, 5, 0]) {
      const answer = visitor.page.waitForResponse(/\/code$/)
      await typeCode(visitor, String((Number(right) + guess) % 1_000_000).padStart(6, '0'))
      expect((await answer).status()).toBe(422)
      await told(visitor, problemWords[language]['code-not-accepted']).waitFor()
      await told(visitor, visitor.say(kitWords, 'error-id')).waitFor()
      await hasFocus(code)
    }
  })

  it('a code that is too old is refused, and the one sent again is taken', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    await goToSignIn(visitor, 'administrator')
    await typeCredentials(visitor, administrator)
    const old = await codeTo(house, administrator.address)
    await house.world.advance({ minutes: 11 })
    await typeCode(visitor, old)
    await told(visitor, problemWords[language]['code-not-accepted']).waitFor()
    await button(visitor, visitor.say(codeWords, 'resend', { left: 3 })).click()
    await typeCode(visitor, await codeTo(house, administrator.address))
    await isInside(visitor)
  })

  it('weak, common and unlike passwords are refused beside the field; an expired link says what to do', async () => {
    const { administrator } = await foundCompany(house, language)
    const aoi = await visit(house, language)
    await letIn(aoi, administrator)
    const address = `ken-${language}@weak.example`
    await openRegistration(aoi)
    await typeManager(aoi, ken, address)
    await register(aoi)
    await arrived(aoi, aoi.say(registerWords, 'done'))

    const newcomer = await visit(house, language)
    const link = await linkTo(house, address)
    await newcomer.page.goto(link)
    await arrived(newcomer, newcomer.say(passwordWords, 'set-title'))
    const fresh = field(newcomer, newcomer.say(passwordWords, 'new-label'))
    for (const [password, refusal] of [
      ['kumo7', 'password-too-short'],
      ['kumonomichi', 'password-one-kind'],
      ['Password1', 'password-common'],
    ] as const) {
      await choosePassword(newcomer, password)
      await told(newcomer, problemWords[language][refusal]).waitFor()
      await hasFocus(fresh)
    }
    await choosePassword(newcomer, 'yama-to-kawa9', 'yama-to-kawa8')
    await told(newcomer, newcomer.say(passwordWords, 'different')).waitFor()
    await hasFocus(field(newcomer, newcomer.say(passwordWords, 'again-label')))

    await house.world.advance({ hours: 73 })
    await choosePassword(newcomer, 'yama-to-kawa9')
    await arrived(newcomer, newcomer.say(passwordWords, 'set-unusable-title'))
    const { desk } = named(language)
    await newcomer.page.getByText(newcomer.say(passwordWords, 'set-unusable-resend', { desk })).waitFor()
  })
})

describe.each(languages)('what was typed wrong at registration, in %s', story, (language) => {
  it('each field says what is wrong with it, the first takes the focus, and nothing typed is lost', async () => {
    const { administrator, traveller } = await foundCompany(house, language)
    const aoi = await visit(house, language)
    const { page, say } = aoi
    await letIn(aoi, administrator)
    await openRegistration(aoi)
    await register(aoi)
    await page.getByText(say(faultWords, 'missing')).first().waitFor()
    await hasFocus(page.getByLabel(say(portalWords, 'kanjiFamily')))

    await typeTraveller(aoi, { ...sakura, kana: 'mori サクラ', romaji: 'モリ SAKURA' }, '12345678')
    await register(aoi)
    for (const fault of ['katakana', 'romaji', 'member-number'] as const)
      await page.getByText(say(faultWords, fault), { exact: true }).waitFor()
    await told(aoi, problemWords[language]['invalid-input']).waitFor()
    await told(aoi, say(portalWords, 'errorId', { id: '' }).trim()).waitFor()
    await hasFocus(page.getByLabel(say(portalWords, 'kanaFamily')))
    expect(await page.getByLabel(say(portalWords, 'kanjiFamily')).inputValue()).toBe('森')
    const number = page.getByLabel(say(registerWords, 'memberNumber', named(language)))
    expect(await number.inputValue()).toBe('12345678')

    await typeTraveller(aoi, sakura, traveller.id)
    await register(aoi)
    await told(aoi, problemWords[language]['member-number-taken']).first().waitFor()
    await hasFocus(number)
    const { id } = await foundMember(house, language, 7)
    await number.fill(id)
    await register(aoi)
    await arrived(aoi, say(registerWords, 'done'))
  })

  it('S1-53 a mail address that is none, or another person’s, is refused where it stands', async () => {
    const { administrator, manager } = await foundCompany(house, language)
    const aoi = await visit(house, language)
    await letIn(aoi, administrator)
    await openRegistration(aoi)
    await aoi.page.getByText(aoi.say(registerWords, 'onePerson')).waitFor()
    const address = aoi.page.getByLabel(aoi.say(registerWords, 'address'))
    for (const [typed, sentence] of [
      ['ken at tsubame', aoi.say(faultWords, 'address')],
      [manager.address, problemWords[language]['address-shared']],
    ] as const) {
      await typeManager(aoi, ken, typed)
      await register(aoi)
      await aoi.page.getByText(sentence).first().waitFor()
      await hasFocus(address)
      expect(await address.inputValue()).toBe(typed)
    }
  })
})
