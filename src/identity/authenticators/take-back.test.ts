import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import {
  givePasskey,
  newSomebody,
  nextStep,
  type Somebody,
  withShown,
} from '../../../test/support/second-factor.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { reportNotMe } from '../cases/report-not-me.ts'
import { showTimeline } from '../timeline/show-timeline.ts'
import { recoveryCodesLeft } from './recovery-codes/issue-recovery-codes.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
})
afterAll(() => world.close())

/** Reports the newest passkey that was added as not one's own. */
async function reportAdded({ asking }: Somebody): Promise<void> {
  const { entries } = await showTimeline(world, asking.session, { kind: 'change' })
  const added = entries.find(({ what }) => what === 'authenticator-added')
  expect(added).toMatchObject({ by: 'you', canReport: true, device: 'Chrome / Windows' })
  expect(await reportNotMe(world, asking.session, added?.id ?? '')).toMatchObject({ ok: true })
}

const namesOf = async ({ manager }: Somebody) =>
  (
    await world.db.rows<{ name: string }>(sql`
      select name from identity_authenticator where account_id = ${manager.accountId} order by created_at`)
  ).map(({ name }) => name)

describe('"this was not me"', () => {
  it('NIST63B4-4.3 takes back what an intruder added, and leaves what was there before to guard', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who, undefined, 'mine')
    await nextStep(world)
    await givePasskey(world, who, (call) => withShown(world, who, authenticator, call), 'his')
    await reportAdded(who)
    expect(await namesOf(who)).toEqual(['mine'])
    expect(await recoveryCodesLeft(world.db, who.manager)).toBe(10)
    expect((await world.facts('authenticator-removed')).at(-1)?.data).toMatchObject({ why: 'reported' })
  })

  it('takes back the first one with its recovery codes, so that the owner is as he was', async () => {
    const who = await newSomebody(world)
    await givePasskey(world, who, undefined, 'his')
    await reportAdded(who)
    expect(await namesOf(who)).toEqual([])
    expect(await recoveryCodesLeft(world.db, who.manager)).toBe(0)
  })
})
