import { createHash } from 'node:crypto'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import type { DrillWish } from '../contract.ts'
import { checkPlan, isAbsent, type PlanRefusal } from '../rails/check-plan.ts'
import { checkTemplate, type TemplateRefusal } from '../rails/check-template.ts'
import type { Template } from '../templates/read-templates.ts'
import { standingOf } from './standing.ts'

/** Sets a drill up; nothing leaves before somebody else of the office has approved it. */
export function designDrill(
  overseeing: Overseeing,
  wish: DrillWish,
): Promise<Outcome<'forbidden' | PlanRefusal | TemplateRefusal, { id: string }>> {
  const { world, session } = overseeing
  return atTheOffice<PlanRefusal | TemplateRefusal, { id: string }>(overseeing, async (act) => {
    const standing = await standingOf(act, wish, { accountId: session.accountId, now: act.now })
    const kept = checkPlan(wish, standing, world.profile)
    if (!kept.ok) return kept
    // They were looked at when they were written; the rails may have become stricter since.
    for (const template of standing.templates) {
      const words = checkTemplate(template, world.profile)
      if (!words.ok) return words
    }
    const [id, seed] = [world.random.id(), world.random.bytes(32)]
    const digest = digestOf(wish, standing.templates, seed)
    const people = standing.recipients.filter((one) => !isAbsent(one)).length
    await act.run(sql`
      insert into assurance_drill (id, title, wish, seed, digest, people, designed_at, designed_by)
      values (${id}, ${wish.title}, ${JSON.stringify(wish)}::jsonb, ${seed}, ${digest}, ${people}, ${act.now}, ${session.accountId})`)
    act.note('drill-designed', { data: { drill: id, people, digest: digest.toString('hex') } })
    return doneWith({ id })
  })
}

/** SHA-256 over everything that decides a drill: what is approved is exactly this. */
export const digestOf = (wish: DrillWish, templates: readonly Template[], seed: Buffer): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([wish, templates, seed.toString('hex')], orderly))
    .digest()

// PostgreSQL keeps the fields of an object in an order of its own, at every depth.
const orderly = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
