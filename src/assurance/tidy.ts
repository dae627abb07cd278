import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { tidyViolations } from './conduct/violations.ts'
import { tidyInquiries } from './contact/tidy-inquiries.ts'

const years = 365 * 86_400_000

/** Forgets people seven years after they left; those whom registers name once none names them any more. */
export async function tidyAssurance(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.tidy' }, async (act) => {
    await tidyInquiries(act)
    await tidyViolations(act)
    const before = new Date(act.now.getTime() - 7 * years)
    const people = await act.run(sql`
      delete from assurance_person p where left_on < ${before}
        and not exists (select 1 from assurance_control where accountable = p.id)
        and not exists (select 1 from assurance_commitment where owner = p.id)
        and not exists (select 1 from assurance_holder where person_id = p.id)
        and not exists (select 1 from assurance_participant where person_id = p.id)
        and not exists (select 1 from assurance_follow_up where owner = p.id)
        and not exists (select 1 from assurance_finding where owner = p.id)
        and not exists (select 1 from assurance_inquiry where owner = p.id)
        and not exists (select 1 from assurance_inspection where p.id in (inspector, allowed_by))
        and not exists (select 1 from assurance_check where owner = p.id)
        and not exists (select 1 from assurance_entry where owner = p.id)
        and not exists (select 1 from assurance_document where owner = p.id)`)
    if (people > 0) act.note('named-people-deleted', { data: { people } })
    await act.run(sql`delete from assurance_take_out where returned_at < ${before}`)
    const colleagues = await act.run(sql`delete from assurance_colleague c where left_on < ${before}
      and not exists (select 1 from assurance_take_out where colleague_id = c.id)`)
    if (colleagues > 0) act.note('colleagues-deleted', { data: { colleagues } })
    const ninetyDaysAgo = new Date(act.now.getTime() - 90 * 86_400_000)
    await act.run(sql`delete from assurance_reminder where reminded_on < ${ninetyDaysAgo}`)
    const twoYearsAgo = new Date(act.now.getTime() - 2 * years)
    const reports = await act.run(sql`delete from assurance_mail_report where received_at < ${twoYearsAgo}`)
    if (reports > 0) act.note('mail-reports-deleted', { data: { reports } })
  })
}
