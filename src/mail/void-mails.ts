import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { TemplateName } from './mail.ts'

/** Wipes what still waits for this account, all of it or one template: its codes and links are dead. Returns how many. */
export function voidMails(act: Act, account: string, template?: TemplateName): Promise<number> {
  return act.run(sql`
    update mail_outbox set state = 'void', sealed = null, settled_at = ${act.now}, leased_until = null
    where account_id = ${account} and state = 'waiting'
      and (${template ?? null}::text is null or template = ${template ?? null}::text)`)
}
