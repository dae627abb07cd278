import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { addressMac } from './address.ts'
import type { MailState, TemplateName } from './mail.ts'

/** What may be known of a mail: never its address, subject or text. */
export interface MailRecord {
  readonly id: string
  readonly template: TemplateName
  readonly state: MailState
  /** Masked, as `n***@k***.example`. */
  readonly recipient: string
  readonly accountId: string | null
  readonly companyId: string | null
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: Date
  readonly settledAt: Date | null
}

/** The mails that were given up, newest first. */
export function deadMails(db: Db, most = 100): Promise<MailRecord[]> {
  return db.rows(sql`
    select id, template, state, recipient, account_id as "accountId", company_id as "companyId", attempts,
      last_error as "lastError", created_at as "createdAt", settled_at as "settledAt"
    from mail_outbox where state = 'dead' order by settled_at desc limit ${most}`)
}

/** What was sent to an address in the last 90 days, newest first; the address is compared as a keyed hash. */
export function mailsTo(world: World, address: string, most = 100): Promise<MailRecord[]> {
  return world.db.rows(sql`
    select id, template, state, recipient, account_id as "accountId", company_id as "companyId", attempts,
      last_error as "lastError", created_at as "createdAt", settled_at as "settledAt"
    from mail_outbox where address_mac = ${addressMac(world.keys, address)}
    order by created_at desc, position desc limit ${most}`)
}

/** How many mails have not left, by what became of them; for the metrics. */
export async function countMails(db: Db): Promise<Record<Exclude<MailState, 'sent'>, number>> {
  const rows = await db.rows<{ state: MailState; count: number }>(sql`
    select state, count(*) as count from mail_outbox where state <> 'sent' group by state`)
  const counts = { waiting: 0, dead: 0, expired: 0, void: 0 }
  return Object.assign(counts, Object.fromEntries(rows.map(({ state, count }) => [state, count])))
}
