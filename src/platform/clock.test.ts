import { expect, it } from 'vitest'
import { newWorld } from '../../test/support/world.ts'
import { mustKeepRealTime } from './clock.ts'
import { sql } from './sql.ts'

it('a database whose clock a rehearsal has moved serves no profile that keeps real time', async () => {
  const world = await newWorld()
  const real = { ...world.profile, movableClock: false }
  await expect(mustKeepRealTime(world.db, real)).rejects.toThrow(
    /was moved in a rehearsal, .*: give it a fresh database\.$/,
  )
  await expect(mustKeepRealTime(world.db, world.profile)).resolves.toBeUndefined()
  await world.db.run(sql`update platform_clock set offset_ms = 0`)
  await expect(mustKeepRealTime(world.db, real)).resolves.toBeUndefined()
  await world.close()
})

it('a clock that was set never stands before that instant', async () => {
  const world = await newWorld()
  const instant = new Date('2026-04-01T00:00:00+09:00')
  for (let n = 0; n < 60; n++) {
    await world.clock.moveTo(instant)
    expect(
      await world.db.row(sql`select 1 from (select platform_now() as now) c where c.now < ${instant}`),
    ).toBeUndefined()
  }
  await world.close()
})
