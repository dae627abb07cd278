import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  enterMany,
  type LargeCompany,
  openLargeCompany,
  secondAdministrator,
  withCode,
} from '../../../test/support/bulk.ts'
import { holdAccount } from '../../../test/support/hold-account.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { readPerson } from '../listing/read-person.ts'
import { letPersonLeave } from '../people/access/let-person-leave.ts'
import { confirmBulk } from './confirm-bulk.ts'
import { previewBulk } from './preview-bulk.ts'
import { readBulk } from './read-bulk.ts'
import { undoBulk } from './undo-bulk.ts'

let world: TestWorld
let company: LargeCompany
let ran: Awaited<ReturnType<typeof secondAdministrator>>
let people: { id: string; accountId: string }[]
let next = 1

beforeAll(async () => {
  world = await newWorld()
  company = await openLargeCompany(world)
  ran = await secondAdministrator(world, company.companyId)
})
afterAll(() => world.close())
beforeEach(async () => {
  const entered = await enterMany(world, company, { kind: 'traveller', count: 4, from: next })
  people = entered.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  next += 4
})

type Who = Pick<LargeCompany, 'asking' | 'address'>
async function previewed(who: Who, action: 'suspend' | 'let-leave' = 'suspend'): Promise<string> {
  const personIds = people.map(({ id }) => id)
  const outcome = await previewBulk(who.asking, { action, personIds })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}

/** The same call with a code already passed, but not made yet. */
async function ready(who: Who, id: string) {
  let made = who.asking
  const hold = { ok: false, refusal: 'held back' } as const
  await withCode(world, who, async (asking) => {
    made = asking
    return asking.stepUp ? hold : confirmBulk(asking, id)
  })
  return () => confirmBulk(made, id)
}

const refusals = (outcomes: { ok: boolean; refusal?: string }[]) =>
  outcomes.map((outcome) => outcome.refusal ?? 'done').toSorted()
const state = async (bulkId: string) => {
  const bulk = await readBulk(world.db, await world.clock.now(), { companyId: company.companyId, bulkId })
  return { state: bulk?.state, ...Object.fromEntries(bulk?.tallies.map((t) => [t.result, t.people]) ?? []) }
}
const statusOf = async ({ id }: { id: string }) => (await readPerson(world.db, company.companyId, id))?.status

describe('at the same moment', () => {
  it('of two administrators one begins, and the other is told to wait', async () => {
    const [mine, hers] = [await previewed(company), await previewed(ran)]
    const calls = [await ready(company, mine), await ready(ran, hers)]
    expect(refusals(await Promise.all(calls.map((call) => call())))).toEqual(['bulk-running', 'done'])
    await world.jobsDone()
    expect(await world.facts('person-suspended')).toHaveLength(4)
  })

  it('one proof and one preview begin one action, however often they are sent', async () => {
    const call = await ready(company, await previewed(company))
    const outcomes = await Promise.all([call(), call(), call()])
    expect(refusals(outcomes)).toEqual(['bulk-already-begun', 'bulk-already-begun', 'done'])
    await world.jobsDone()
  })

  it('somebody who leaves while his slice waits for him is let alone; the others are dealt with', async () => {
    const [first, second] = people
    const id = await previewed(company)
    await (await ready(company, id))()
    const gate = await holdAccount(world, second?.accountId ?? '')
    // The single act holds her and waits for her account; the slice stands behind it.
    const leaving = letPersonLeave(ran.asking, second?.id ?? '')
    await gate.waiting(1)
    const running = world.jobsDone()
    await gate.waiting(2)
    await gate.release()
    expect(await leaving).toMatchObject({ ok: true })
    await running
    expect(await state(id)).toEqual({ state: 'done', done: 3, skipped: 1 })
    expect([await statusOf(first ?? { id: '' }), await statusOf(second ?? { id: '' })]).toEqual([
      ...['suspended', 'left'],
    ])
  })
})

describe('S1-21 who ordered it and is', () => {
  const ordered = async () => {
    const id = await previewed(ran, 'let-leave')
    await (await ready(ran, id))()
    return id
  }

  it.each([
    ['held, for somebody else had his session', `update identity_account set status = 'held' where id = $1`],
    [
      'no administrator any more',
      `update organisation_person set status = 'suspended' where account_id = $1`,
    ],
  ])('ASVS-8.3.3 %s has nothing more done: it stops and says so', async (_what, change) => {
    const fresh = await secondAdministrator(world, company.companyId, `tsubame${next}`)
    ran = fresh
    const id = await ordered()
    await world.pool.query(change, [fresh.accountId])
    await world.jobsDone()
    expect(await state(id)).toEqual({ state: 'stopped', planned: 4 })
    expect(await Promise.all(people.map(statusOf))).toEqual(['active', 'active', 'active', 'active'])
    expect(await world.facts('person-left')).toHaveLength(1)
  })

  it('another administrator may undo what he did, and has it done in his own name', async () => {
    const fresh = await secondAdministrator(world, company.companyId, `tsubame${next}`)
    const id = await previewed(fresh)
    await (await ready(fresh, id))()
    await world.jobsDone()
    expect(await confirmBulk(company.asking, await previewed(fresh))).toMatchObject({
      refusal: 'bulk-not-found',
    })
    expect(await withCode(world, company, (asking) => undoBulk(asking, id))).toMatchObject({ ok: true })
    await world.jobsDone()
    expect(await state(id)).toEqual({ state: 'undone', undone: 4 })
    expect((await world.facts('person-reopened')).at(-1)?.data.orderedBy).toBe(
      company.administrator.accountId,
    )
  })
})
