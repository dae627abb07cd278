import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../../at-the-watch.ts'
import { dayInJapan } from '../../day-in-japan.ts'
import type { NewCheck, NewServer } from './contract.ts'

/** Enters a server the public can reach; from then on it must have been checked. */
export function addServer(
  watching: Watching,
  { name, host, owner, everyDays, products }: NewServer,
): Promise<Outcome<'forbidden' | 'server-taken'>> {
  const id = watching.world.random.id()
  return atTheWatch<'server-taken'>(watching, async (act) => {
    const made = await act.run(sql`
      insert into watch_server (id, name, host, owner, every_days, registered_at)
      values (${id}, ${name}, ${host}, ${owner}, ${everyDays}, ${act.now}) on conflict do nothing`)
    if (made === 0) return refused('server-taken')
    await act.run(sql`
      insert into watch_server_product (server_id, vendor, product, version)
      select ${id}, vendor, product, version
      from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as p(vendor text, product text, version text)
      on conflict do nothing`)
    act.note('server-registered', { data: { server: id, host } })
    return done
  })
}

/** The public can reach it no more. */
export function retireServer(
  watching: Watching,
  id: string,
): Promise<Outcome<'forbidden' | 'server-not-found'>> {
  return atTheWatch(watching, async (act) => {
    const retired = await act.run(sql`
      update watch_server set retired_at = ${act.now} where id = ${id} and retired_at is null`)
    if (retired === 0) return refused('server-not-found')
    act.note('server-retired', { data: { server: id } })
    return done
  })
}

/** Notes that it was looked at for weaknesses, and how thoroughly. */
export function noteCheck(
  watching: Watching,
  id: string,
  { onDay, byWhom, isComprehensive, hasPenetrationTest, found }: NewCheck,
): Promise<Outcome<'forbidden' | 'server-not-found' | 'check-in-the-future'>> {
  const check = watching.world.random.id()
  return atTheWatch<'server-not-found' | 'check-in-the-future'>(watching, async (act) => {
    if (onDay > dayInJapan(act.now)) return refused('check-in-the-future')
    const server = await act.row(
      sql`select 1 from watch_server where id = ${id} and retired_at is null for share`,
    )
    if (!server) return refused('server-not-found')
    await act.run(sql`
      insert into watch_server_check (id, server_id, on_day, by_whom, is_comprehensive, has_penetration_test, found,
        noted_at, noted_by)
      values (${check}, ${id}, ${onDay}, ${byWhom}, ${isComprehensive}, ${hasPenetrationTest}, ${found ?? null},
        ${act.now}, ${watching.session.accountId})`)
    act.note('server-checked', { data: { server: id, check, onDay, isComprehensive, hasPenetrationTest } })
    return done
  })
}
