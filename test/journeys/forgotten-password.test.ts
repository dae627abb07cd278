import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeWords } from '../../web/words/gate-code.ts'
import { passwordWords } from '../../web/words/gate-password.ts'
import { recoveryWords } from '../../web/words/gate-recovery.ts'
import { signInWords } from '../../web/words/gate-sign-in.ts'
import { refusalWords } from '../../web/words/portal-refusals.ts'
import { problemWords } from '../../web/words/problems.ts'
import { type Company, foundCompany } from './moves/company.ts'
import { type House, openForVisitors } from './moves/house.ts'
import { codeTo, subjectsTo } from './moves/mailbox.ts'
import { choosePassword } from './moves/password.ts'
import {
  type Credentials,
  goToSignIn,
  signIn,
  signInFields,
  typeCode,
  typeCredentials,
} from './moves/sign-in.ts'
import {
  arrived,
  button,
  everybodyLeaves,
  languages,
  link,
  story,
  type Visitor,
  visit,
} from './moves/visitor.ts'

let house: House

beforeAll(async () => {
  house = await openForVisitors()
})
afterEach(() => everybodyLeaves(house))
afterAll(() => house?.close())

/** From the sign-in screen to the new password, by the code that goes to the registered address. */
async function resetPassword(visitor: Visitor, who: Credentials, next: string): Promise<void> {
  const { say } = visitor
  const door = /^\d+$/.test(who.id) ? 'member' : 'administrator'
  await goToSignIn(visitor, door)
  await link(visitor, say(signInWords, `${door}-reset`)).click()
  await arrived(visitor, say(recoveryWords, 'title'))
  await signInFields(visitor, door).id.fill(who.id)
  await button(visitor, say(recoveryWords, 'go')).click()
  await arrived(visitor, say(codeWords, 'title'))
  await typeCode(visitor, await codeTo(house, who.address))
  await arrived(visitor, say(passwordWords, 'new-title'))
  await choosePassword(visitor, next)
  await arrived(visitor, say(passwordWords, 'done-title'))
}

const kinds = ['administrator', 'manager', 'traveller'] as const satisfies (keyof Company)[]

describe.each(languages)('a forgotten password, in %s', story, (language) => {
  it.each(kinds)(
    'S1-52 S1-67 the %s sets a new one by a code; the old one no longer signs in',
    async (kind) => {
      const who = (await foundCompany(house, language))[kind]
      const visitor = await visit(house, language, { width: kind === 'traveller' ? 390 : 1280 })
      await resetPassword(visitor, who, 'nana-iro-no7')

      await link(visitor, visitor.say(passwordWords, 'done-go')).click()
      await goToSignIn(visitor, kind === 'traveller' ? 'member' : 'administrator')
      await typeCredentials(visitor, who)
      await visitor.page.getByRole('alert').getByText(problemWords[language]['not-recognised']).waitFor()

      await signIn(visitor, { ...who, password: 'nana-iro-no7' })
      await expect
        .poll(async () => (await subjectsTo(house, who.address)).join(), { timeout: 20_000 })
        .toMatch(language === 'ja' ? /パスワード変更のお知らせ/ : /password.*changed/i)
    },
  )

  it('signs the person out wherever he was signed in', async () => {
    const { administrator } = await foundCompany(house, language)
    const atDesk = await visit(house, language)
    await signIn(atDesk, administrator)
    const onPhone = await visit(house, language, { width: 390 })
    await resetPassword(onPhone, administrator, 'nana-iro-no7')
    await atDesk.page.reload()
    await arrived(atDesk, atDesk.say(refusalWords, 'ended'))
  })
})
