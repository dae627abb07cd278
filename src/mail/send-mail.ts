import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { addressMac, bareAddress } from './address.ts'
import type { Mail } from './mail.ts'
import { maskAddress } from './mask-address.ts'
import { render } from './render.ts'

/** Writes mails into the outbox within the act and wakes delivery when it commits: no act, no mail. */
export async function sendMails(act: Act, world: World, mails: Mail[]): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map((mail) => outboxRow(world, mail, act.now))
  await act.run(sql`
    insert into mail_outbox (id, company_id, account_id, template, language, sealed, address_mac,
      recipient, next_attempt_at, created_at, expires_at)
    select r.id, r.company_id, r.account_id, r.template, r.language, decode(r.sealed, 'base64'),
      decode(r.address_mac, 'base64'), r.recipient, ${act.now}, ${act.now}, r.expires_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, company_id uuid, account_id uuid,
      template text, language text, sealed text, address_mac text, recipient text, expires_at timestamptz)`)
  await world.jobs.enqueueAll(
    act,
    'mail.deliver',
    rows.map(({ id }) => ({ id })),
  )
}

/** Writes one mail into the outbox within the act. Throws when the address is not one bare address. */
export const sendMail = (act: Act, world: World, mail: Mail): Promise<void> => sendMails(act, world, [mail])

function outboxRow(world: World, mail: Mail, now: Date) {
  const id = world.random.id()
  const to = bareAddress(mail.to)
  const { subject, text } = render(mail, mail.language, {
    profile: world.profile,
    origin: world.config.origin,
    now,
  })
  const { thread, attachments } = mail
  const letter = JSON.stringify({ to, subject, text, thread, attachments })
  return {
    id,
    company_id: mail.companyId ?? null,
    account_id: mail.account ?? null,
    template: mail.template,
    language: mail.language,
    sealed: world.keys.seal('outbox', id, letter).toString('base64'),
    address_mac: addressMac(world.keys, to).toString('base64'),
    recipient: maskAddress(to),
    expires_at: mail.expiresAt ?? null,
  }
}
