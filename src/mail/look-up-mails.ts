import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { addressMac } from './address.ts'
import type { TemplateName } from './mail.ts'

/** What may be known of a mail: never its address, subject or text. */
export interface MailRecord {
  readonly id: string
  readonly template: TemplateName
  readonly state: 'waiting' | 'sent' | 'dead' | 'expired' | 'void'
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
    select id, template, state, account_id as "accountId", company_id as "companyId", attempts,
      last_error as "lastError", created_at as "createdAt", settled_at as "settledAt"
    from mail_outbox where state = 'dead' order by settled_at desc limit ${most}`)
}

/** What was sent to an address in the last 90 days, newest first; the address is compared as a keyed hash. */
export function mailsTo(world: World, address: string, most = 100): Promise<MailRecord[]> {
  return world.db.rows(sql`
    select id, template, state, account_id as "accountId", company_id as "companyId", attempts,
      last_error as "lastError", created_at as "createdAt", settled_at as "settledAt"
    from mail_outbox where address_mac = ${addressMac(world.keys, address)}
    order by created_at desc limit ${most}`)
}

/** How many mails are in a state, for the metrics. */
export async function countMails(db: Db, state: MailRecord['state']): Promise<number> {
  const row = await db.row<{ count: number }>(sql`select count(*) from mail_outbox where state = ${state}`)
  return row?.count ?? 0
}
