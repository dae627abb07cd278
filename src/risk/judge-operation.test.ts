import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { judgeOperation, learn, type OperationSignals } from './public.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'
const author = { by: 'system', name: 'test' } as const

let world: TestWorld
/** Kenji, an administrator, registers someone from the PC he has used for a week; a code was passed long ago. */
let kenji: OperationSignals

beforeAll(async () => {
  world = await newWorld({ profile: 'document' })
})
afterAll(() => world.close())
beforeEach(async () => {
  kenji = {
    companyId: world.random.id(),
    accountId: world.random.id(),
    kind: 'administrator',
    ip: '192.0.2.17',
    network: '192.0.2.0/24',
    userAgent: chrome,
    device: Buffer.alloc(32, 1),
    deviceIsNew: false,
    recentFailures: 0,
    operation: 'register-person',
    minutesSinceProof: undefined,
  }
  await world.act(author, (act) => learn(act, world, kenji, 'code'))
  await world.advance({ days: 7 })
})

const judge = (change: Partial<OperationSignals> = {}) =>
  world.act(author, (act) => judgeOperation(act, world, { ...kenji, ...change }))

describe('a code before an operation', () => {
  it('S1-45 is asked for a change when no code was passed of late, and not when one was', async () => {
    expect((await judge()).ask).toBe('code')
    expect((await judge({ minutesSinceProof: 31 })).ask).toBe('code')
    expect((await judge({ minutesSinceProof: 30 })).ask).toBe('none')
  })

  it('is not asked for what harms nobody', async () => {
    expect((await judge({ operation: 'change-language' })).ask).toBe('none')
  })

  it('is asked for an operation nobody has listed', async () => {
    expect((await judge({ operation: 'something-new' })).ask).toBe('code')
  })

  it('is asked on a device of this very day before an address or password changes, though one was just passed', async () => {
    const fresh = { ...kenji, device: Buffer.alloc(32, 5), minutesSinceProof: 2 }
    await world.act(author, (act) => learn(act, world, fresh, 'code'))
    expect((await judge({ ...fresh, operation: 'change-address' })).ask).toBe('code')
    expect((await judge({ ...fresh, operation: 'register-person' })).ask).toBe('none')
    await world.advance({ hours: 25 })
    expect((await judge({ ...fresh, operation: 'change-address' })).ask).toBe('none')
  })

  it('ASVS-8.2.4 is asked when the session turns up in another browser, whatever it wants', async () => {
    expect((await judge({ userAgent: firefox, operation: 'change-language' })).ask).toBe('code')
  })

  it.each<[string, Partial<OperationSignals>]>([
    ['no device', { device: undefined }],
    ['no network', { network: undefined }],
    ['an unreadable browser', { userAgent: '\u0000' }],
  ])('attack-17 is asked with %s, even for what harms nobody', async (_, broken) => {
    expect((await judge({ operation: 'change-language', ...broken })).ask).toBe('code')
  })

  it.each([Number.NaN, -1, Number.NEGATIVE_INFINITY])(
    'counts a proof %s minutes ago as none',
    async (minutes) => {
      expect((await judge({ minutesSinceProof: minutes })).ask).toBe('code')
    },
  )
})

describe('each signal, changed alone,', () => {
  it.each<[string, Partial<OperationSignals>]>([
    ['a graver operation', { operation: 'change-address' }],
    ['another device', { device: Buffer.alloc(32, 9) }],
    ['no device', { device: undefined }],
    ['another network', { network: '198.51.100.0/24' }],
    ['no network', { network: undefined }],
    ['another browser', { userAgent: firefox }],
    ['an unreadable browser', { userAgent: '?' }],
    ['a failure', { recentFailures: 1 }],
    ['a high value', { value: 100_000 }],
    ['a value that is none', { value: Number.NaN }],
  ])('%s: raises the score', async (_, change) => {
    expect((await judge(change)).score).toBeGreaterThan((await judge()).score)
  })

  it.each<[string, Partial<OperationSignals>]>([
    ['a harmless operation', { operation: 'change-language' }],
    ['a fresh proof', { minutesSinceProof: 1 }],
    ['an old proof', { minutesSinceProof: 300 }],
  ])('%s: lowers the score', async (_, change) => {
    expect((await judge(change)).score).toBeLessThan((await judge()).score)
  })

  it('a device of this very day: raises the score', async () => {
    const young = { device: Buffer.alloc(32, 5) }
    await world.act(author, (act) => learn(act, world, { ...kenji, ...young }, 'code'))
    expect((await judge(young)).score).toBeGreaterThan((await judge()).score)
  })
})
