import { setTimeout as wait } from 'node:timers/promises'
import { mailboxWords } from '../../../web/words/mailbox.ts'
import { patienceMs } from '../../support/look-often.ts'
import type { House, Mail } from './house.ts'
import { inNewTab, type Visitor } from './visitor.ts'

/** The newest code for an address that nobody has read yet. */
export const codeTo = (house: House, address: string): Promise<string> =>
  newest(house, address, ({ text }) => /: (\d{6})$/m.exec(text)?.[1])

/** The newest link for an address that nobody has read yet. */
export const linkTo = (house: House, address: string): Promise<string> =>
  newest(house, address, ({ text }) => /https?:\/\/\S+set-password\S*/.exec(text)?.[0])

/** Where the newest drill mail to an address leads that nobody has opened yet, at this house. */
export const drillLinkTo = async (house: House, address: string): Promise<string> =>
  house.url + (await newest(house, address, ({ text }) => /\/api\/drill\/[\w-]{22}/.exec(text)?.[0]))

/** The subjects of all mails that arrived for an address, newest first. */
export const subjectsTo = async (house: House, address: string): Promise<string[]> =>
  (await house.mailsTo(address)).map(({ subject }) => subject)

/** Opens the mailbox page in another tab and picks one recipient there. */
export async function lookIntoMailbox(visitor: Visitor, address: string): Promise<Visitor> {
  const clerk = await inNewTab(visitor)
  await clerk.page.goto(visitor.language === 'ja' ? '/mailbox' : '/mailbox?lang=en')
  const recipients = clerk.page.getByLabel(visitor.say(mailboxWords, 'recipient'))
  // The page looks for new mails by itself.
  await recipients.locator('option', { hasText: address }).waitFor({ state: 'attached' })
  await recipients.selectOption(address)
  return clerk
}

async function newest(house: House, address: string, find: (mail: Mail) => string | undefined) {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const found = (await house.mailsTo(address)).map(find).find((one) => one !== undefined)
    // Two people may be sent the same six digits.
    const read = `${address} ${found}`
    if (found && !house.read.has(read)) {
      house.read.add(read)
      return found
    }
    await wait(50)
  }
  throw new Error(`Nothing new reached ${address}.`)
}
