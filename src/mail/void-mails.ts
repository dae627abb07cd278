import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { addressMac } from './address.ts'
import type { TemplateName } from './mail.ts'

/** Wipes what still waits for this account, all of it or one template: its codes and links are dead. Returns how many. */
export function voidMails(act: Act, account: string, template?: TemplateName): Promise<number> {
  return act.run(sql`
    update mail_outbox set state = 'void', sealed = null, settled_at = ${act.now}, leased_until = null
    where account_id = ${account} and state = 'waiting'
      and (${template ?? null}::text is null or template = ${template ?? null}::text)`)
}

/** Wipes codes that still wait for an address in mails of nobody's account, as those of a member's reset are. */
export function voidCodesTo(act: Act, world: World, address: string): Promise<number> {
  return act.run(sql`
    update mail_outbox set state = 'void', sealed = null, settled_at = ${act.now}, leased_until = null
    where address_mac = ${addressMac(world.keys, address)} and account_id is null and state = 'waiting'
      and template = 'one-time-code'`)
}
