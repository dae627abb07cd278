import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import { type Planned, spread } from '../plan/spread.ts'
import { workingMinutes } from '../plan/working-minutes.ts'
import { checkPlan, isAbsent, type PlanRefusal } from '../rails/check-plan.ts'
import { digestOf } from './design-drill.ts'
import { holdDrill } from './hold-drill.ts'
import { standingOf } from './standing.ts'

type Refusal = PlanRefusal | 'drill-not-found' | 'drill-own-approval' | 'drill-settled' | 'drill-moved-on'

/** Approves a drill somebody else designed: only then are its mails planned. Every rail is asked again. */
export function approveDrill(overseeing: Overseeing, id: string): Promise<Outcome<'forbidden' | Refusal>> {
  const { world, session } = overseeing
  return atTheOffice<Refusal>(overseeing, async (act) => {
    const drill = await holdDrill(act, id)
    if (!drill) return refused('drill-not-found')
    if (drill.approved_at || drill.halted_at) return refused('drill-settled')
    if (drill.designed_by === session.accountId) return refused('drill-own-approval')
    const standing = await standingOf(act, drill.wish, { accountId: session.accountId, now: act.now })
    if (!digestOf(drill.wish, standing.templates, drill.seed).equals(drill.digest))
      return refused('drill-moved-on')
    const kept = checkPlan(drill.wish, standing, world.profile)
    if (!kept.ok) return kept
    const people = standing.recipients
      .filter((one) => !isAbsent(one))
      .map((one) => ({ id: one.id, company: one.group_company, unit: one.unit }))
    const minutes = workingMinutes(drill.wish, act.now)
    await keepPlan(
      act,
      world,
      id,
      spread(people, { seed: drill.seed, templates: drill.wish.templates, minutes }),
    )
    await act.run(sql`
      update assurance_drill set approved_at = ${act.now}, approved_by = ${session.accountId}, people = ${people.length}
      where id = ${id}`)
    const [seed, digest] = [drill.seed.toString('hex'), drill.digest.toString('hex')]
    act.note('drill-approved', { data: { drill: id, people: people.length, seed, digest } })
    return done
  })
}

async function keepPlan(act: Act, world: World, drill: string, plan: readonly Planned[]): Promise<void> {
  const rows = plan.map((one) => ({ ...one, message: world.random.id() }))
  await act.run(sql`
    insert into assurance_drill_message (id, drill_id, round, colleague_id, group_company, unit, template_id, due_at)
    select r.message, ${drill}, 'first', r.id, r.company, r.unit, r.template, r."dueAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(message uuid, id uuid, company text, unit text, template uuid, "dueAt" timestamptz)`)
}
