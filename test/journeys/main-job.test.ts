import { describe, expect, it } from 'vitest'
import { codeWords } from '../../web/words/gate-code.ts'
import { passwordWords } from '../../web/words/gate-password.ts'
import { registerWords } from '../../web/words/portal-register.ts'
import { foundCompany, foundMember } from './moves/company.ts'
import { house, houseOfFile } from './moves/house.ts'
import { lookIntoMailbox, subjectsTo } from './moves/mailbox.ts'
import { named } from './moves/operator.ts'
import { choosePassword } from './moves/password.ts'
import { ken, openRegistration, register, sakura, typeManager, typeTraveller } from './moves/register.ts'
import { goToSignIn, isInside, signIn, typeCode, typeCredentials } from './moves/sign-in.ts'
import { arrived, languages, link, story, type Visitor, visit } from './moves/visitor.ts'

houseOfFile()

/** Signs in as far as the code, reads it on the mailbox page in another tab, and comes back. */
async function signInByMailboxPage(visitor: Visitor, who: Parameters<typeof signIn>[1]) {
  await goToSignIn(visitor, 'administrator')
  await typeCredentials(visitor, who)
  await arrived(visitor, visitor.say(codeWords, 'title'))
  const clerk = await lookIntoMailbox(visitor, who.address)
  const code = await clerk.page.locator('output').first().innerText()
  await clerk.page.close()
  await typeCode(visitor, code)
  await isInside(visitor)
}

const onPhone = { width: 390 }

describe.each(languages)(
  'in %s, the administrator at a desk and his people on the phone',
  story,
  (language) => {
    it('S1-57 S1-58 S1-59 S1-60 S1-61 S1-62 an administrator signs in and registers people, and they sign in', async () => {
      const { administrator } = await foundCompany(house, language)
      const aoi = await visit(house, language)
      await signInByMailboxPage(aoi, administrator)

      // A ticketing manager: the ID is shown to the administrator, the link goes to the person alone.
      const address = `ken-${language}@tsubame.example`
      await openRegistration(aoi)
      await typeManager(aoi, ken, address)
      await register(aoi)
      await arrived(aoi, aoi.say(registerWords, 'done'))
      await aoi.page.getByText(aoi.say(registerWords, 'mailSent')).waitFor()
      const signInId = await aoi.page.getByText(/^(?=.*[A-Z])(?=.*\d)[A-Z\d]{9}$/).innerText()
      expect(await aoi.page.locator('main').innerText()).not.toContain('set-password')

      const reader = await visit(house, language, onPhone)
      const mailbox = await lookIntoMailbox(reader, address)
      const mail = mailbox.page.locator('pre').first()
      expect(await mail.innerText()).not.toContain(signInId)
      await mail.getByRole('link').click()
      await arrived(mailbox, mailbox.say(passwordWords, 'set-title'))
      await choosePassword(mailbox, 'yama-to-kawa9')
      await arrived(mailbox, mailbox.say(passwordWords, 'done-title'))
      await link(mailbox, mailbox.say(passwordWords, 'done-go')).click()
      await signIn(mailbox, { id: signInId, password: 'yama-to-kawa9', address })

      // A traveller: nothing is sent, the member password is there already.
      const member = await foundMember(house, language)
      await openRegistration(aoi)
      await typeTraveller(aoi, sakura, member.id)
      await register(aoi)
      await arrived(aoi, aoi.say(registerWords, 'done'))
      const name = language === 'ja' ? '森 さくら' : 'Sakura MORI'
      const { programme } = named(language)
      await aoi.page.getByText(aoi.say(registerWords, 'travellerReady', { name, programme })).waitFor()
      const traveller = await visit(house, language, onPhone)
      await signIn(traveller, member)
      // The code of this sign-in is the first mail that ever came.
      expect(await subjectsTo(house, member.address)).toHaveLength(1)
      expect(await traveller.page.locator('main').innerText()).toContain(member.id)
    })
  },
)
