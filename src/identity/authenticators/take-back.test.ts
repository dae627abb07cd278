import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setMemberPassword } from '#membership/public.ts'
import { sql } from '#platform/sql.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { newManager, newTraveller } from '../../../test/support/gate.ts'
import {
  askOperation,
  givePasskey,
  newSomebody,
  nextStep,
  type Somebody,
  withShown,
} from '../../../test/support/second-factor.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openAccount } from '../accounts/open-accounts.ts'
import { reopenAccount } from '../accounts/reopen-account.ts'
import { suspendAccount } from '../accounts/suspend-account.ts'
import { liftByReset, liftHold } from '../cases/lift-hold.ts'
import { reportNotMe } from '../cases/report-not-me.ts'
import { showTimeline } from '../timeline/show-timeline.ts'
import { methodsOf } from './methods.ts'
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

/** Reports the first entry of its timeline that can be, as a thief in the session would. */
async function reportOldest({ asking }: Pick<Somebody, 'asking'>): Promise<void> {
  const { entries } = await showTimeline(world, asking.session, {})
  const oldest = entries.findLast(({ canReport }) => canReport)
  expect(await reportNotMe(world, asking.session, oldest?.id ?? '')).toMatchObject({ ok: true })
}

interface Ref {
  companyId: string
  accountId: string
}

const standing = async ({ accountId }: Ref) =>
  world.db.rows<{ name: string; lost: boolean }>(sql`
    select name, lost_at is not null as lost from identity_authenticator
    where account_id = ${accountId} order by created_at`)
const methods = (ref: Ref) => methodsOf(world.db, world, ref)
const desk = { by: 'system', name: 'test.desk' } as const
const liftByDesk = (ref: Ref) => world.act(desk, (act) => liftHold(act, world, { ...ref, by: 'desk' }))
const resetOf = (ref: Ref) => world.act(desk, (act) => liftByReset(act, ref))

describe('"this was not me"', () => {
  it('NIST63B4-4.3 puts out of use what an intruder added, and leaves what was there before to guard', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who, undefined, 'mine')
    await nextStep(world)
    await givePasskey(world, who, (call) => withShown(world, who, authenticator, call), 'his')
    await reportAdded(who)
    expect(await standing(who.manager)).toEqual([
      { name: 'mine', lost: false },
      { name: 'his', lost: true },
    ])
    expect(await recoveryCodesLeft(world.db, who.manager)).toBe(10)
    expect((await world.facts('authenticator-lost')).at(-1)?.data).toMatchObject({ why: 'not-me' })
  })

  it('attack-23 NIST63B4-4.3 a thief with a session and the mailbox who reports an old entry does not bring the mailed code back', async () => {
    const who = await newSomebody(world)
    await nextStep(world)
    await givePasskey(world, who, undefined, 'mine')
    await reportOldest(who)
    await resetOf(who.manager)
    expect(await standing(who.manager)).toEqual([{ name: 'mine', lost: true }])
    expect(await methods(who.manager)).toEqual(['recovery-code'])
    expect(await recoveryCodesLeft(world.db, who.manager)).toBe(0)
  })

  it('goes when administrator or desk lift the hold, and only what the report put out of use', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who, undefined, 'mine')
    await nextStep(world)
    await givePasskey(world, who, (call) => withShown(world, who, authenticator, call), 'his')
    await world.db.rows(sql`
      update identity_authenticator set lost_at = created_at
      where account_id = ${who.manager.accountId} and name = 'mine'`)
    await reportAdded(who)
    expect(await liftByDesk(who.manager)).toBe(true)
    expect(await standing(who.manager)).toEqual([{ name: 'mine', lost: true }])
    expect(await methods(who.manager)).toEqual(['recovery-code'])
  })

  it('gives the owner whose first one was the thief’s his start back through the desk, after a reset too', async () => {
    const [early, late] = [await newSomebody(world), await newSomebody(world)]
    for (const who of [early, late]) {
      await givePasskey(world, who, undefined, 'his')
      await reportAdded(who)
    }
    await resetOf(late.manager)
    for (const { manager } of [early, late]) {
      expect(await methods(manager)).toEqual(['recovery-code'])
      expect(await liftByDesk(manager)).toBe(true)
      expect(await methods(manager)).toEqual([])
      expect(await recoveryCodesLeft(world.db, manager)).toBe(0)
      expect((await world.facts('authenticator-removed')).at(-1)?.data).toMatchObject({ why: 'hold-lifted' })
      expect(await liftByDesk(manager)).toBe(false)
    }
  })
})

const renewPassword = (number: string) =>
  world.act(desk, async (act) => {
    const hash = await world.hashing.hash('ame-agari-5520')
    expect((await setMemberPassword(act, world, { number, hash, begunAt: act.now })).ok).toBe(true)
  })

/** A member of two companies, signed in to both; the passkey is in the second. */
async function memberOfTwo() {
  const member = await newTraveller(world, { companies: 2 })
  const [one, two] = member.accounts
  if (!one || !two) throw new Error('Two accounts were asked for.')
  const asking = await signedInAs(world, { ...one, kind: 'traveller' })
  await askOperation(world, asking)
  const other = await signedInAs(world, { ...two, kind: 'traveller' })
  await nextStep(world)
  const manager = { ...two, address: member.address } as Somebody['manager']
  return {
    number: member.number,
    one: { asking },
    two,
    plant: () => givePasskey(world, { manager, asking: other }, undefined, 'there'),
  }
}

describe('"this was not me" of a member of two companies', () => {
  it('attack-23 NIST63B4-4.3 a session in one company does not bring the mailed code back in the other', async () => {
    const { one, two, plant } = await memberOfTwo()
    await plant()
    await reportOldest(one)
    await world.jobsDone()
    await resetOf(two)
    expect(await standing(two)).toEqual([{ name: 'there', lost: true }])
    expect(await methods(two)).toEqual(['recovery-code'])
  })

  it.each(['reset before the job', 'suspended'])(
    'attack-23 NIST63B4-4.3 a passkey planted in the other company opens nothing when that account is %s',
    async (how) => {
      const { number, two, plant } = await memberOfTwo()
      await plant()
      const [since, at] = ['2026-11-02T00:00:00Z', await world.clock.now()]
      await nextStep(world)
      if (how === 'suspended')
        await world.db.rows(sql`
          update identity_account set status = 'suspended' where id = ${two.accountId}`)
      else await renewPassword(number)
      await world.runJob('identity.hold-member', { memberNumber: number, at: at.toISOString(), since })
      expect(await standing(two)).toEqual([{ name: 'there', lost: true }])
      const status = await world.db.row(sql`select status from identity_account where id = ${two.accountId}`)
      expect(status).toEqual({ status: how === 'suspended' ? 'suspended' : 'active' })
    },
  )

  it('attack-23 holds an account that is suspended there as soon as it is reopened, and tells of it once', async () => {
    const { number, two } = await memberOfTwo()
    const at = (await world.clock.now()).toISOString()
    const { companyId, accountId } = two
    await world.act({ by: 'operator', name: 'tests' }, (act) => suspendAccount(act, companyId, accountId))
    const reported = { memberNumber: number, at, since: at }
    for (let n = 0; n < 2; n++) await world.runJob('identity.hold-member', reported)
    expect((await world.facts('account-held')).filter(({ subject }) => subject === accountId)).toHaveLength(1)
    await world.act({ by: 'operator', name: 'tests' }, (act) => reopenAccount(act, companyId, accountId))
    const status = await world.db.row(sql`select status from identity_account where id = ${accountId}`)
    expect(status).toEqual({ status: 'held' })
  })

  it('attack-23 holds an account that a further company opens for him until he sets a new password', async () => {
    const member = await newTraveller(world)
    const [home] = member.accounts
    if (!home) throw new Error('An account was asked for.')
    const asking = await signedInAs(world, { ...home, kind: 'traveller' })
    await askOperation(world, asking)
    await reportOldest({ asking })
    await world.jobsDone()
    const opensFor = async (memberNumber: string) => {
      const company = await newManager(world)
      const account = { companyId: company.companyId, companyName: '白鳥商事', mailHeldBack: false }
      const opened = await world.act({ by: 'operator', name: 'tests' }, (act) =>
        openAccount(act, world, { ...account, kind: 'traveller', language: 'ja', memberNumber }),
      )
      return world.db.row(sql`select status from identity_account where id = ${opened.accountId}`)
    }
    expect(await opensFor(member.number)).toEqual({ status: 'held' })
    expect(await opensFor((await newTraveller(world)).number)).toEqual({ status: 'active' })
    await nextStep(world)
    await renewPassword(member.number)
    expect(await opensFor(member.number)).toEqual({ status: 'active' })
  })

  it('leaves alone what its owner added after his new password', async () => {
    const { number, two, plant } = await memberOfTwo()
    const at = (await world.clock.now()).toISOString()
    await nextStep(world)
    await renewPassword(number)
    await nextStep(world)
    await plant()
    await world.runJob('identity.hold-member', { memberNumber: number, at, since: '2026-11-02T00:00:00Z' })
    expect(await standing(two)).toEqual([{ name: 'there', lost: false }])
  })

  it('attack-23 takes what a thief adds there between the report and the hold', async () => {
    const { number, two, plant } = await memberOfTwo()
    const at = (await world.clock.now()).toISOString()
    await nextStep(world)
    await plant()
    await world.runJob('identity.hold-member', { memberNumber: number, at, since: at })
    expect(await standing(two)).toEqual([{ name: 'there', lost: true }])
  })
})
