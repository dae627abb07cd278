import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { bareAddress } from './address.ts'
import { insertMails, type Outgoing } from './letters/outbox-rows.ts'
import type { Mail } from './mail.ts'
import { render } from './render.ts'

/** Writes mails into the outbox within the act and wakes delivery when it commits: no act, no mail. */
export async function sendMails(act: Act, world: World, mails: Mail[]): Promise<void> {
  if (mails.length === 0) return
  const outgoing = mails.map((mail) => outgoingOf(world, mail, act.now))
  await insertMails(act, world, outgoing)
  await world.jobs.enqueueAll(
    act,
    'mail.deliver',
    outgoing.map(({ id }) => ({ id })),
  )
}

/** Writes one mail into the outbox within the act. Throws when the address is not one bare address. */
export const sendMail = (act: Act, world: World, mail: Mail): Promise<void> => sendMails(act, world, [mail])

function outgoingOf(world: World, mail: Mail, now: Date): Outgoing {
  const to = bareAddress(mail.to)
  const stationery = { profile: world.profile, origin: world.config.origin, now }
  const { subject, text } = render(mail, mail.language, stationery)
  const { template, language, companyId, account, expiresAt, thread, attachments } = mail
  const letter = { to, subject, text, thread, attachments }
  return { id: world.random.id(), template, language, companyId, account, expiresAt, letter }
}
