import { describe, expect, it } from 'vitest'
import { passwordWords } from '../../web/words/gate-password.ts'
import { refusalWords } from '../../web/words/portal-refusals.ts'
import { problemWords } from '../../web/words/problems.ts'
import { type Company, foundCompany } from './moves/company.ts'
import { house, houseOfFile } from './moves/house.ts'
import { subjectsTo } from './moves/mailbox.ts'
import { resetPassword } from './moves/reset.ts'
import { goToSignIn, signIn, typeCredentials } from './moves/sign-in.ts'
import { arrived, languages, link, story, visit } from './moves/visitor.ts'

houseOfFile()

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
        .poll(async () => (await subjectsTo(house, who.address)).join(), { timeout: 60_000 })
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
