import { describe, expect, it } from 'vitest'
import { chooseWords } from '../../web/words/gate-choose.ts'
import { portalWords } from '../../web/words/portal.ts'
import { departmentWords } from '../../web/words/portal-departments.ts'
import { faultWords } from '../../web/words/portal-faults.ts'
import { myNavigationWords } from '../../web/words/portal-my-navigation.ts'
import { refusalWords } from '../../web/words/portal-refusals.ts'
import { stepUpWords } from '../../web/words/portal-step-up.ts'
import { problemWords } from '../../web/words/problems.ts'
import { foundCompany } from './moves/company.ts'
import { house, houseOfFile } from './moves/house.ts'
import { codeTo, subjectsTo } from './moves/mailbox.ts'
import { admit, goToSignIn, isInside, signIn, signOut, typeCredentials } from './moves/sign-in.ts'
import { arrived, button, hasFocus, languages, link, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

const words = myNavigationWords
/** Mails come by a queue. */
const patient = { timeout: 60_000 }

async function openMyNavigation(visitor: Visitor): Promise<void> {
  await visitor.page.goto('/portal/my-navigation')
  await arrived(visitor, visitor.say(words, 'title'))
}

/** The part of the page under a heading. */
const part = ({ page }: Visitor, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/** Types the code that an operation wants first. */
async function prove(visitor: Visitor, address: string): Promise<void> {
  const { page, say } = visitor
  await page.getByLabel(say(stepUpWords, 'code')).fill(await codeTo(house, address))
  await button(visitor, say(stepUpWords, 'submit')).click()
}

const notices = async (address: string) =>
  (await subjectsTo(house, address)).filter((subject) =>
    /ログインのお知らせ|(login|sign-in) notice/i.test(subject),
  )

describe.each(languages)('my own settings, in %s', story, (language) => {
  it('S1-42 a new address: a code to the old one, a code to the new one, and codes go there', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language, { width: language === 'ja' ? 1280 : 390 })
    const { page, say } = visitor
    await admit(visitor, administrator)
    await openMyNavigation(visitor)
    await button(visitor, say(words, 'addressChange')).click()
    const fresh = page.getByRole('textbox', { name: say(words, 'addressNew') })
    await fresh.fill('not an address')
    await button(visitor, say(words, 'addressSend')).click()
    await page.getByText(say(faultWords, 'address')).waitFor()
    await hasFocus(fresh)

    const address = `new-${administrator.address}`
    await fresh.fill(address)
    await button(visitor, say(words, 'addressSend')).click()
    const proof = page.getByLabel(say(stepUpWords, 'code'))
    await proof.fill('12')
    await button(visitor, say(stepUpWords, 'submit')).click()
    await page.getByText(problemWords[language]['code-not-accepted']).first().waitFor()
    await hasFocus(proof)
    await prove(visitor, administrator.address)

    const confirmation = page.getByLabel(say(words, 'addressCode'))
    await confirmation.fill('12')
    await button(visitor, say(words, 'addressConfirm')).click()
    await page.getByText(say(faultWords, 'six-digits'), { exact: true }).waitFor()
    await hasFocus(confirmation)
    await confirmation.fill(await codeTo(house, address))
    await button(visitor, say(words, 'addressConfirm')).click()
    await page.getByText(say(words, 'addressDone')).waitFor()
    await part(visitor, say(words, 'address')).getByText(address).waitFor()
    await expect
      .poll(async () => (await subjectsTo(house, administrator.address)).join(), patient)
      .toMatch(/メールアドレス変更|address.*changed/i)
    await signIn(await visit(house, language), { ...administrator, address })
  })

  it('S1-74 login notices: switched off none comes, switched on they come again', async () => {
    const { manager } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    const choose = async (wish: 'receive' | 'receiveNot') => {
      await openMyNavigation(visitor)
      const notice = part(visitor, say(words, 'notice'))
      await notice.getByRole('radio', { name: say(words, wish), exact: true }).check()
      await notice.getByRole('button', { name: say(portalWords, 'save') }).click()
      await page.getByText(say(words, 'noticeSaved')).waitFor()
    }
    await admit(visitor, manager)
    await expect.poll(() => notices(manager.address), patient).toHaveLength(1)
    await choose('receiveNot')
    await admit(await visit(house, language), manager)
    await choose('receive')
    await admit(await visit(house, language), manager)
    await expect.poll(() => notices(manager.address), patient).toHaveLength(2)
  })

  it('the language of screens and mails', async () => {
    const { administrator } = await foundCompany(house, language)
    const other = language === 'ja' ? 'en' : 'ja'
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, administrator)
    await openMyNavigation(visitor)
    const choice = part(visitor, say(words, 'language'))
    await choice.getByRole('radio', { name: other === 'ja' ? '日本語' : 'English' }).check()
    await choice.getByRole('button', { name: say(portalWords, 'save') }).click()
    await arrived(visitor, words[other].title)
    await page.reload()
    await arrived(visitor, words[other].title)
    expect(await page.locator('html').getAttribute('lang')).toBe(other)
    await signIn(await visit(house, other), administrator)
    const newest = async () => (await notices(administrator.address))[0] ?? ''
    await expect.poll(newest, patient).toMatch(other === 'ja' ? /のお知らせ/ : /notice/)
  })

  it('my devices: ending one leads it calmly to the entry page', async () => {
    const { administrator } = await foundCompany(house, language)
    const [here, there] = [await visit(house, language), await visit(house, language, { width: 390 })]
    await admit(there, administrator)
    await openMyNavigation(there)
    await admit(here, administrator)
    await openMyNavigation(here)
    const devices = part(here, here.say(words, 'sessions'))
    await devices
      .getByRole('button', { name: here.say(words, 'endOf', { device: 'Chrome / Linux' }) })
      .click()
    await here.page.getByText(here.say(words, 'ended'), { exact: true }).waitFor()
    await here.page.getByText(here.say(words, 'alone')).waitFor()

    const save = part(there, there.say(words, 'notice')).getByRole('button')
    await save.click()
    const ended = there.page.getByRole('dialog', { name: there.say(refusalWords, 'ended') })
    await ended.getByText(there.say(refusalWords, 'endedText')).waitFor()
    await ended.getByRole('button', { name: there.say(refusalWords, 'endedContinue') }).click()
    await ended.getByText(there.say(refusalWords, 'endedStill')).waitFor()
    await there.page.reload()
    await arrived(there, there.say(refusalWords, 'ended'))
    await link(there, there.say(refusalWords, 'endedEntry')).click()
    await there.page.getByRole('heading', { name: there.say(chooseWords, 'ways-title') }).waitFor()
  })

  it('a lost session in the middle of a form: signing in elsewhere carries on what was typed', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, administrator)
    await page.goto('/portal/departments')
    await button(visitor, say(departmentWords, 'add')).click()
    await page.getByLabel(say(departmentWords, 'code')).fill('C03')
    await page.getByLabel(say(departmentWords, 'name')).fill('広報室')
    await house.world.advance({ minutes: 31 })
    await button(visitor, say(portalWords, 'save')).click()
    const opening = visitor.context.waitForEvent('page')
    await link(visitor, say(refusalWords, 'endedEntryNew')).click()
    const inTab = { ...visitor, page: await opening }
    await goToSignIn(inTab, 'administrator')
    await typeCredentials(inTab, administrator)
    await isInside(inTab)
    await button(visitor, say(refusalWords, 'endedContinue')).click()
    await page.getByText(say(departmentWords, 'added', { name: '広報室' })).waitFor()
  })

  it('my password: a wrong one and a weak one are refused where they stand, a good one counts at once', async () => {
    const { administrator } = await foundCompany(house, language)
    const visitor = await visit(house, language)
    const { page, say } = visitor
    await admit(visitor, administrator)
    await openMyNavigation(visitor)
    const current = page.getByRole('textbox', { name: say(words, 'passwordCurrent') })
    const next = page.getByRole('textbox', { name: say(words, 'passwordNext') })
    const change = async (from: string, to: string) => {
      await current.fill(from)
      await next.fill(to)
      await button(visitor, say(words, 'passwordChange')).click()
    }
    await change('not-the-one', 'nana-iro-no7')
    await page.getByText(problemWords[language]['wrong-password']).first().waitFor()
    await hasFocus(current)
    await change(administrator.password, 'Password1')
    await page.getByText(problemWords[language]['password-common']).first().waitFor()
    await hasFocus(next)
    await change(administrator.password, 'nana-iro-no7')
    await prove(visitor, administrator.address)
    await page.getByText(say(words, 'passwordDone')).waitFor()
    await signOut(visitor)
    await signIn(await visit(house, language), { ...administrator, password: 'nana-iro-no7' })
  })
})
