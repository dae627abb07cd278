import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { addressMac, bareAddress } from '../address.ts'
import { maskAddress } from '../mask-address.ts'

/** A mail on its way into the outbox; `letter` is sealed whole. */
export interface Outgoing {
  readonly id: string
  readonly template: string
  readonly language: string
  readonly letter: { readonly to: string; readonly subject: string; readonly text: string }
  readonly companyId?: string | undefined
  readonly account?: string | undefined
  readonly expiresAt?: Date | undefined
}

/** Writes mails into the outbox within the act. Throws when an address is not one bare address. */
export async function insertMails(act: Act, world: World, mails: readonly Outgoing[]): Promise<void> {
  const rows = mails.map((mail) => rowOf(world, mail))
  await act.run(sql`
    insert into mail_outbox (id, company_id, account_id, template, language, sealed, address_mac,
      recipient, next_attempt_at, created_at, expires_at)
    select r.id, r.company_id, r.account_id, r.template, r.language, decode(r.sealed, 'base64'),
      decode(r.address_mac, 'base64'), r.recipient, ${act.now}, ${act.now}, r.expires_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, company_id uuid, account_id uuid,
      template text, language text, sealed text, address_mac text, recipient text, expires_at timestamptz)`)
}

function rowOf({ keys }: World, { id, template, language, letter, ...about }: Outgoing) {
  const to = bareAddress(letter.to)
  return {
    ...{ id, template, language },
    company_id: about.companyId ?? null,
    account_id: about.account ?? null,
    sealed: keys.seal('outbox', id, JSON.stringify(letter)).toString('base64'),
    address_mac: addressMac(keys, to).toString('base64'),
    recipient: maskAddress(to),
    expires_at: about.expiresAt ?? null,
  }
}
