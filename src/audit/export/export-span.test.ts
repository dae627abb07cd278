import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { exportSpan, type SpanWish } from './export-span.ts'

let world: TestWorld
const folder = mkdtempSync(join(tmpdir(), 'sekisho-span-'))
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const keeper = { by: 'operator', name: 'tests' } as const
const light = (many: number) =>
  world.act(keeper, (act) => {
    for (let n = 0; n < many; n++) act.note('lamp-lit', { data: { n } })
  })

let files = 0
const fileOf = () => join(folder, `${++files}.ndjson`)
const taken = (wish: Pick<SpanWish, 'path'> & Partial<SpanWish>) =>
  exportSpan(world, keeper, { personal: false, reasons: false, goesOn: false, ...wish })
const eventsIn = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): { message: string; metadata: { sequence: number } } => JSON.parse(line))
const lampsIn = (path: string) => eventsIn(path).filter(({ message }) => message === 'lamp-lit').length

it('a span holds what happened from its beginning until before its end, in order, and says in the log that it was taken', async () => {
  const path = fileOf()
  await light(3)
  await world.advance({ hours: 1 })
  const from = await world.clock.now()
  await light(700)
  await world.advance({ hours: 1 })
  const until = await world.clock.now()
  await light(5)
  expect(await taken({ path, from, until })).toEqual({ ok: true, value: { facts: 700 } })
  const numbers = eventsIn(path).map(({ metadata }) => metadata.sequence)
  expect(lampsIn(path)).toBe(700)
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
  expect((await world.facts('facts-exported')).at(-1)?.data).toMatchObject({
    ...{ facts: 700, personal: false, reasons: false },
    ...{ from: from.toISOString(), until: until.toISOString() },
  })
  const day = 86_400_000
  const tomorrow = new Date(until.getTime() + day)
  expect(await taken({ path: fileOf(), from: tomorrow })).toEqual({ ok: false, refusal: 'nothing-in-span' })
})

it('a file that was cut off goes on where it ended, and holds each fact once', async () => {
  const path = fileOf()
  await taken({ path })
  const whole = readFileSync(path, 'utf8')
  const lines = whole.split('\n')
  writeFileSync(path, `${lines.slice(0, 20).join('\n')}\n`)
  appendFileSync(path, (lines[20] ?? '').slice(0, 40))
  const rest = await taken({ path, goesOn: true })
  expect(rest.ok).toBe(true)
  // The facts that tell of the first and the second taking came behind it.
  expect(readFileSync(path, 'utf8').startsWith(whole)).toBe(true)
  const numbers = eventsIn(path).map(({ metadata }) => metadata.sequence)
  expect(new Set(numbers).size).toBe(numbers.length)
})

it.each(['Notes of a meeting.\nNo last line', 'one word', '{"lamp":1}\n'])(
  'a file that holds no facts is left as it is: %j',
  async (text) => {
    const path = fileOf()
    writeFileSync(path, text)
    await expect(taken({ path, goesOn: true })).rejects.toThrow('is no file of facts')
    expect(readFileSync(path, 'utf8')).toBe(text)
  },
)

it('personal fields are opened when that is wished, and told in the log', async () => {
  const { accountId } = await newStaff(world)
  await world.act(keeper, (act) =>
    act.note('lamp-lit', { subject: accountId, personal: { ip: '192.0.2.44' } }),
  )
  const [closed, opened] = [fileOf(), fileOf()]
  await taken({ path: closed })
  await taken({ path: opened, personal: true })
  expect(readFileSync(closed, 'utf8')).not.toContain('192.0.2.44')
  expect(readFileSync(opened, 'utf8')).toContain('192.0.2.44')
  expect((await world.facts('facts-exported')).at(-1)?.data).toMatchObject({ personal: true })
})
