import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { NewInspection } from './contract.ts'

type Refusal =
  | 'inspection-in-future'
  | 'inspection-without-body'
  | 'inspection-company-unknown'
  | 'named-person-not-found'
  | 'exception-allowed-by-inspector'

/** Puts an inspection on record: the specialised organisation below the CISO does both kinds, and face to face (S2-52, S2-53). */
export function recordInspection(
  overseeing: Overseeing,
  wish: NewInspection,
): Promise<Outcome<'forbidden' | Refusal, { id: string }>> {
  return atTheOffice<Refusal, { id: string }>(overseeing, async (act) => {
    if (wish.heldOn > dayAfter(act.now, 0)) return refused('inspection-in-future')
    const { inspector, exception } = wish
    if (exception?.allowedBy === inspector) return refused('exception-allowed-by-inspector')
    const body = await specialisedBody(act)
    if (!body) return refused('inspection-without-body')
    if (!(await isOfGroup(act, wish))) return refused('inspection-company-unknown')
    const named = [inspector, ...(exception ? [exception.allowedBy] : [])]
    const known = await act.row<{ count: number }>(sql`
      select count(*)::int as count from assurance_person where id = any(${named})`)
    if (known?.count !== named.length) return refused('named-person-not-found')
    return doneWith({
      id: await keepInspection(act, overseeing.world, { ...wish, body, by: overseeing.session.accountId }),
    })
  })
}

/** Writes an inspection down as it is. */
export async function keepInspection(
  act: Act,
  world: World,
  wish: NewInspection & { readonly body: string; readonly by: string },
): Promise<string> {
  const id = world.random.id()
  const { kind, body, company, unit, heldOn, place, inspector, exception, isInOrder, found, by } = wish
  const manner = exception ? 'video' : 'face-to-face'
  await act.run(sql`
    insert into assurance_inspection (id, kind, body_id, group_company, unit, held_on, place, inspector, manner, exception,
      allowed_by, is_in_order, found, kept_at, kept_by)
    values (${id}, ${kind}, ${body}, ${company}, ${unit}, ${heldOn}, ${place}, ${inspector}, ${manner},
      ${exception?.reason ?? null}, ${exception?.allowedBy ?? null}, ${isInOrder}, ${found}, ${act.now}, ${by})`)
  act.note('inspection-recorded', { data: { inspection: id, kind, company, unit, heldOn, manner } })
  return id
}

/** The organisation that stands directly under the CISO. */
export const specialisedBody = async (act: Act): Promise<string | undefined> =>
  (
    await act.row<{ id: string }>(sql`
      select id from assurance_body where kind = 'organisation' and under_seat = 'ciso' order by id limit 1`)
  )?.id

const isOfGroup = async (act: Act, { company, unit }: NewInspection): Promise<boolean> =>
  (await act.row(sql`
    select 1 from assurance_colleague where group_company = ${company} and unit = ${unit} limit 1`)) !==
  undefined
