import { clear, portion } from '#platform/jobs/clear.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const day = 86_400_000

/**
 * Deletes journeys, codes, ceremonies, proofs and waiting addresses a day after their end, sessions, links and decided
 * first addresses after thirty, cases three years after they were closed.
 */
export async function sweep(world: World): Promise<void> {
  const now = (await world.clock.now()).getTime()
  const ago = (days: number) => new Date(now - days * day)
  const [yesterday, lastMonth, threeYearsAgo] = [ago(1), ago(30), ago(3 * 365)]
  // Codes go first where they would hold what they belong to; the rest goes with its session or journey.
  await clear(
    world,
    sql`
    delete from identity_code where id in (select id from identity_code where expires_at < ${yesterday} limit ${portion})`,
  )
  await clearAuthenticators(world, yesterday)
  await clearDevices(world, threeYearsAgo)
  await clear(
    world,
    sql`
    delete from identity_journey where id in (
      select id from identity_journey where expires_at < ${yesterday} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from identity_step_up where id in (
      select id from identity_step_up where expires_at < ${yesterday} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from identity_address_change where id in (
      select id from identity_address_change where expires_at < ${yesterday} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from identity_session where id in (
      select id from identity_session where expires_at < ${lastMonth} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from identity_link where id in (select id from identity_link where expires_at < ${lastMonth} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from identity_case where id in (
      select id from identity_case where status = 'closed' and closed_at < ${threeYearsAgo} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from identity_first_address where id in (
      select id from identity_first_address
      where coalesce(confirmed_at, refused_at, replaced_at) < ${lastMonth} limit ${portion})`,
  )
}

async function clearDevices(world: World, before: Date): Promise<void> {
  await clear(
    world,
    sql`
    delete from identity_staff_device where id in (
      select id from identity_staff_device where withdrawn_at < ${before} limit ${portion})`,
  )
}

async function clearAuthenticators(world: World, yesterday: Date): Promise<void> {
  await clear(
    world,
    sql`
    delete from identity_ceremony where id in (
      select id from identity_ceremony where expires_at < ${yesterday} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from identity_recovery_code where id in (
      select id from identity_recovery_code where coalesce(used_at, replaced_at) < ${yesterday} limit ${portion})`,
  )
}
