import { sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { KeptRule } from './rules/kept-rules.ts'

/** Mails whoever answers for the controls a rule proves: what was proof before is none now. */
export async function tellOwners(act: Act, world: World, rule: KeptRule): Promise<void> {
  const owners = await act.rows<{ address: string }>(sql`
    select distinct p.address from assurance_control_rule r
    join assurance_control c on c.id = r.control_id and c.retired_at is null
    join assurance_person p on p.id = c.accountable and p.left_on is null
    where r.rule_id = ${rule.id} order by 1`)
  await sendMails(
    act,
    world,
    owners.map(({ address }) => ({
      ...{ template: 'watch', to: address, language: 'ja' },
      values: { event: 'evidence', at: act.now, title: rule.title_ja },
    })),
  )
}
