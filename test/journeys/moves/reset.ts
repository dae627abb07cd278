import { codeWords } from '../../../web/words/gate-code.ts'
import { passwordWords } from '../../../web/words/gate-password.ts'
import { recoveryWords } from '../../../web/words/gate-recovery.ts'
import { signInWords } from '../../../web/words/gate-sign-in.ts'
import { codeTo } from './mailbox.ts'
import { choosePassword } from './password.ts'
import { type Credentials, goToSignIn, signInFields, typeCode } from './sign-in.ts'
import { arrived, button, link, type Visitor } from './visitor.ts'

/** From the sign-in screen to where the code is typed that goes to the registered address. */
export async function askForReset(visitor: Visitor, who: Pick<Credentials, 'id'>): Promise<void> {
  const { say } = visitor
  const door = /^\d+$/.test(who.id) ? 'member' : 'administrator'
  await goToSignIn(visitor, door)
  await link(visitor, say(signInWords, `${door}-reset`)).click()
  await arrived(visitor, say(recoveryWords, 'title'))
  await signInFields(visitor, door).id.fill(who.id)
  await button(visitor, say(recoveryWords, 'go')).click()
  await arrived(visitor, say(codeWords, 'title'))
}

/** From the sign-in screen to the new password, by that code. */
export async function resetPassword(visitor: Visitor, who: Credentials, next: string): Promise<void> {
  const { say, house } = visitor
  await askForReset(visitor, who)
  await typeCode(visitor, await codeTo(house, who.address))
  await arrived(visitor, say(passwordWords, 'new-title'))
  await choosePassword(visitor, next)
  await arrived(visitor, say(passwordWords, 'done-title'))
}
