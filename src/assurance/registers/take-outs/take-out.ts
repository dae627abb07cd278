import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import type { NewTakeOut } from './contract.ts'

type Refusal =
  | 'leaver-not-found'
  | 'register-entry-not-found'
  | 'asset-stays-in'
  | 'asset-out'
  | 'device-not-listed'
  | 'return-day-wrong'

/** Nothing stays out for longer at one go. */
const mostDays = 31

/** Hands something out at the desk: it is on the register, its class allows it, and what is not on paper goes on a device. */
export function takeOut(
  overseeing: Overseeing,
  wish: NewTakeOut,
): Promise<Outcome<Refusal | 'forbidden', { id: string }>> {
  const { world, session } = overseeing
  const id = world.random.id()
  return atTheOffice<Refusal, { id: string }>(overseeing, async (act) => {
    const today = dayAfter(act.now, 0)
    if (wish.dueOn < today || wish.dueOn > dayAfter(act.now, mostDays)) return refused('return-day-wrong')
    const colleague = await act.row<{ id: string }>(sql`
      select id from assurance_colleague where employee_number = ${wish.employeeNumber} and joined_on <= ${today}
        and (left_on is null or left_on > ${today})`)
    if (!colleague) return refused('leaver-not-found')
    const why = await against(act, wish)
    if (why) return refused(why)
    const made = await act.run(sql`
      insert into assurance_take_out (id, asset_id, device_id, colleague_id, why, out_at, out_by, due_on)
      values (${id}, ${wish.assetId}, ${wish.deviceId ?? null}, ${colleague.id}, ${wish.why}, ${act.now},
        ${session.accountId}, ${wish.dueOn}) on conflict do nothing`)
    if (made === 0) return refused('asset-out')
    act.note('asset-taken-out', { data: { takeOut: id, asset: wish.assetId, dueOn: wish.dueOn } })
    return doneWith({ id })
  })
}

async function against(db: Db, { assetId, deviceId }: NewTakeOut): Promise<Refusal | undefined> {
  const asset = await db.row<{ handling: string; medium: string }>(sql`
    select a.handling, a.medium from assurance_entry e join assurance_asset a on a.entry_id = e.id
    where e.id = ${assetId} and e.retired_at is null for share of e`)
  if (!asset) return 'register-entry-not-found'
  if (asset.handling === 'customer') return 'asset-stays-in'
  if (!deviceId) return asset.medium === 'paper' ? undefined : 'device-not-listed'
  const device = await db.row(sql`
    select 1 from assurance_entry e join assurance_device d on d.entry_id = e.id
    where e.id = ${deviceId} and e.retired_at is null for share of e`)
  return device ? undefined : 'device-not-listed'
}

/** It is back, and so is the device. */
export function giveBack(
  overseeing: Overseeing,
  id: string,
): Promise<Outcome<'forbidden' | 'take-out-not-found'>> {
  return atTheOffice<'take-out-not-found'>(overseeing, async (act) => {
    const back = await act.run(sql`
      update assurance_take_out set returned_at = ${act.now}, returned_by = ${overseeing.session.accountId}
      where id = ${id} and returned_at is null`)
    if (back === 0) return refused('take-out-not-found')
    act.note('asset-returned', { data: { takeOut: id } })
    return done
  })
}
