import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asking, openCompany } from '../../../test/support/company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { deadAfterSeconds, once } from './once.ts'
import { ownReference } from './own-reference.ts'

let world: TestWorld
let aoi: Asking

beforeAll(async () => {
  world = await newWorld()
  aoi = (await openCompany(world)).asking
})
afterAll(() => world.close())

const call = (asked: object = { seats: 1 }, key = world.random.id()) => ({
  ...{ world, session: aoi.session, task: 'hold', key, asked },
})

/** Work that counts how often it was begun, and ends when it is told to. */
function work(answer: object = { status: 201, body: { n: 1 } }) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const of = { begun: 0, end: resolve }
  // The tests give it what an answer is.
  const does = async () => {
    of.begun += 1
    await promise
    return answer as { status: 201; body: unknown }
  }
  return Object.assign(of, { does })
}
const done = (answer?: object) => {
  const made = work(answer)
  made.end()
  return made
}

/** Waits until so many calls are answered. */
async function told(calls: Promise<unknown>[], count: number): Promise<void> {
  let answered = 0
  for (const one of calls) void one.then(() => answered++)
  await expect.poll(() => answered, { timeout: 60_000 }).toBe(count)
}

describe('pressing twice does once (hazard 2)', () => {
  it('of twenty calls with one key at the same moment one is carried out, the others are asked to come back', async () => {
    const [asked, job] = [call(), work()]
    const calls = Array.from({ length: 20 }, () => once(asked, job.does))
    await expect.poll(() => job.begun, { timeout: 60_000 }).toBe(1)
    // Whoever comes after the end is told what the first was told: here all come before it.
    await told(calls, 19)
    const first = await Promise.race(calls)
    expect(first).toMatchObject({ refusal: 'still-running', retryAfter: 3 })
    job.end()
    const answers = await Promise.all(calls)
    expect(job.begun).toBe(1)
    expect(answers.filter((answer) => 'body' in answer)).toEqual([{ status: 201, body: { n: 1 } }])
    expect(answers.filter((answer) => 'refusal' in answer)).toHaveLength(19)
  })

  it('once it is finished the same call is answered the same, a refusal too', async () => {
    const asked = call()
    const [held, soldOut, other] = [call(), done({ refusal: 'sold-out', detail: { seats: 0 } }), done()]
    await once(asked, done().does)
    expect(await once(asked, other.does)).toEqual({ status: 201, body: { n: 1 } })
    await once(held, soldOut.does)
    expect(await once(held, other.does)).toEqual({ refusal: 'sold-out', detail: { seats: 0 } })
    expect(other.begun).toBe(0)
  })

  it('the key with another input is refused, while the first runs and afterwards', async () => {
    const [asked, job, other] = [call(), work(), done()]
    const first = once(asked, job.does)
    await expect.poll(() => job.begun, { timeout: 60_000 }).toBe(1)
    const changed = call({ seats: 2 }, asked.key)
    expect(await once(changed, other.does)).toEqual({ refusal: 'key-of-another-call' })
    job.end()
    await first
    expect(await once(changed, other.does)).toEqual({ refusal: 'key-of-another-call' })
    expect(other.begun).toBe(0)
  })

  it('a key is its company’s, its person’s and its operation’s own', async () => {
    const asked = call()
    await once(asked, done().does)
    const stranger = await openCompany(world, 'tsuru')
    const others = [
      { ...asked, session: stranger.asking.session },
      { ...asked, session: { ...aoi.session, accountId: world.random.id() } },
      { ...asked, task: 'cancel' },
    ]
    for (const other of others) {
      const job = done()
      await once(other, job.does)
      expect(job.begun).toBe(1)
    }
    const references = [asked, ...others].map(ownReference)
    expect(new Set(references).size).toBe(4)
    expect(references[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(ownReference(asked)).toBe(references[0])
  })

  it('what threw, and what asked for a proof first, frees its key', async () => {
    const asked = call()
    const failing = async () => {
      throw new Error('the wire broke')
    }
    await expect(once(asked, failing)).rejects.toThrow('the wire broke')
    await once(asked, done({ refusal: 'step-up-required', detail: {} }).does)
    expect(await once(asked, done().does)).toEqual({ status: 201, body: { n: 1 } })
  })

  it('a call that was killed frees its key after a minute, and then for one caller only', async () => {
    const [asked, killed] = [call(), work()]
    void once(asked, killed.does)
    await expect.poll(() => killed.begun, { timeout: 60_000 }).toBe(1)
    await world.advance({ seconds: deadAfterSeconds - 5 })
    expect(await once(asked, done().does)).toMatchObject({ refusal: 'still-running' })
    await world.advance({ seconds: 6 })
    const next = work()
    const calls = [once(asked, next.does), once(asked, next.does), once(asked, next.does)]
    await told(calls, 2)
    next.end()
    const answers = await Promise.all(calls)
    expect(next.begun).toBe(1)
    expect(answers.filter((answer) => 'body' in answer)).toHaveLength(1)
  })
})
