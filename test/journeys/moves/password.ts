import { passwordWords } from '../../../web/words/gate-password.ts'
import { button, field, type Visitor } from './visitor.ts'

/** Types a new password twice where one is chosen, and sends it. */
export async function choosePassword(visitor: Visitor, password: string, again = password): Promise<void> {
  const { say } = visitor
  await field(visitor, say(passwordWords, 'new-label')).fill(password)
  await field(visitor, say(passwordWords, 'again-label')).fill(again)
  await button(visitor, say(passwordWords, 'go')).click()
}
