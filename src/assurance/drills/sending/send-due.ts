import { sendLetters } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { onDuty } from '#watch/public.ts'
import { colleaguesOn } from '../../population/people-on.ts'
import { type DrillRow, holdDrill } from '../campaign/hold-drill.ts'
import { dayInJapan, isInHours } from '../plan/working-minutes.ts'
import { isOwn, ownDomains } from '../rails/own-domain.ts'
import { readTemplates } from '../templates/read-templates.ts'
import { type Addressee, drillLetter } from './drill-letter.ts'

interface Due extends Addressee {
  template_id: string
  is_there: boolean
  is_away: boolean
  staff_account_id: string | null
}

/** Sends what is due of every drill that is approved and not stopped. */
export async function sendDue(world: World): Promise<void> {
  const now = await world.clock.now()
  const running = await world.db.rows<{ id: string }>(sql`
    select id from assurance_drill d where approved_at is not null and halted_at is null and exists (
      select 1 from assurance_drill_message m where m.drill_id = d.id and sent_at is null and left_out is null and due_at <= ${now})`)
  for (const { id } of running)
    await world.act({ by: 'system', name: 'assurance.drills' }, (act) => sendWave(act, world, id))
}

async function sendWave(act: Act, world: World, id: string): Promise<void> {
  const drill = await holdDrill(act, id)
  // Hours and cap are asked when mails leave, not only when they were planned: a night may lie between.
  if (!drill || drill.halted_at || !isInHours(drill.wish, act.now)) return
  const due = await dueOf(act, drill)
  const onCall = new Set(await onDuty(act, act.now))
  const domains = ownDomains(world.profile)
  const why = (one: Due) => {
    if (!one.is_there) return 'left'
    if (one.is_away) return 'away'
    if (one.staff_account_id && onCall.has(one.staff_account_id)) return 'on-call'
    return isOwn(one.address, domains) ? undefined : 'outside'
  }
  const out = due.flatMap((one) => ({ id: one.message, why: why(one) }))
  const left = out.filter((one) => one.why !== undefined)
  await act.run(sql`
    update assurance_drill_message m set left_out = r.why
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as r(id uuid, why text) where m.id = r.id`)
  await send(
    act,
    world,
    drill,
    due.filter((one) => why(one) === undefined),
  )
}

/** What is due and fits below the cap of an hour. */
async function dueOf(act: Act, { id, wish }: DrillRow): Promise<Due[]> {
  const sent = await act.row<{ sent: number }>(sql`
    select count(*)::int as sent from assurance_drill_message
    where drill_id = ${id} and sent_at > ${act.now}::timestamptz - interval '1 hour'`)
  return act.rows<Due>(sql`
    select m.id as message, m.template_id, coalesce(c.address, '') as address, coalesce(c.name_ja, '') as name_ja,
      coalesce(c.name_en, '') as name_en, m.unit, c.id is not null as is_there, coalesce(c.is_away, false) as is_away,
      c.staff_account_id
    from assurance_drill_message m left join (${colleaguesOn(dayInJapan(act.now))}) c on c.id = m.colleague_id
    where m.drill_id = ${id} and m.sent_at is null and m.left_out is null and m.due_at <= ${act.now}
    order by m.due_at, m.id limit ${Math.max(0, wish.perHour - (sent?.sent ?? 0))}`)
}

async function send(act: Act, world: World, drill: DrillRow, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return
  const templates = new Map((await readTemplates(act, drill.wish.templates)).map((one) => [one.id, one]))
  const written = due.flatMap((one) => {
    const template = templates.get(one.template_id)
    return template ? [drillLetter(world, template, one, act.now)] : []
  })
  const rows = written.map(({ letter, mac, expiresAt }) => ({
    ...{ id: letter.id, mac: mac.toString('hex'), expires: expiresAt },
  }))
  await act.run(sql`
    update assurance_drill_message m set sent_at = ${act.now}, token_mac = decode(r.mac, 'hex'), expires_at = r.expires
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, mac text, expires timestamptz) where m.id = r.id`)
  await sendLetters(
    act,
    world,
    written.map(({ letter }) => letter),
  )
  act.note('drill-mails-sent', { data: { drill: drill.id, mails: written.length } })
}
