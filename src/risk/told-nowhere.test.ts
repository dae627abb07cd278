import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeDescription } from '../../test/support/description.ts'
import { newServer, type TestServer } from '../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'

const root = join(import.meta.dirname, '..', '..')
const filesUnder = (folder: string, isOurs: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => isOurs.test(name) && !/\.test\.|shown\.tsx/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))

const states = ['known', 'new', 'missing', 'stale', 'unknown', 'changed', 'unreadable', 'young']

/** Every signal by the name under which facts keep it, as the judging code writes it; a name that goes on has a state. */
const signals = filesUnder('src/risk', /\.ts$/)
  .flatMap(({ text }) => [...text.matchAll(/signal: ['`]([a-z][a-z-]+)/g)].map(([, name = '']) => name))
  .flatMap((name) => (name.endsWith('-') ? states.map((state) => name + state) : [name]))
  .filter((name) => name.includes('-'))
const telling = [/askAt|halfLifeDays|horizonDays|freshMinutes/, /judgeSignIn|judgeOperation|risk\/public/]

/** The files that name a signal, a threshold or the judging itself. */
const tellingOf = (files: { name: string; text: string }[]) =>
  files
    .filter(
      ({ text }) => signals.some((name) => text.includes(name)) || telling.some((one) => one.test(text)),
    )
    .map(({ name }) => name)

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

describe('what leads to a code', () => {
  it('S1-46 stands in no file of the screens, neither as source nor as it is sent to browsers', () => {
    expect(signals.length).toBeGreaterThan(4)
    const sources = filesUnder('web', /^(?!dist).*\.tsx?$/)
    const sent = filesUnder('web/dist', /\.(js|html)$/)
    expect(sources.length).toBeGreaterThan(100)
    expect(sent.length).toBeGreaterThan(3)
    expect(tellingOf([...sources, ...sent])).toEqual([])
  })

  it.each([
    "if (reason === 'network-new') warn()",
    'const soon = policy.operation.proof.freshMinutes',
    "import { judgeSignIn } from '#risk/public.ts'",
  ])('would be noticed: %s', (text) => expect(tellingOf([{ name: 'seeded', text }])).toEqual(['seeded']))

  it('S1-46 stands in no description of the API: no field, no refusal, no example', async () => {
    const body = await wholeDescription(world, server)
    const all = JSON.stringify(body)
    expect(all).toContain('/api/sign-in')
    expect(signals.filter((name) => all.includes(name))).toEqual([])
    // The office keeps scores of intelligence and classes of the operator's own risks: none of a sign-in.
    const { paths, ...rest } = body as { paths: Record<string, unknown> }
    const others = Object.entries(paths).filter(([path]) => !/^\/api\/(watch|assurance)\//.test(path))
    const told = JSON.stringify([rest, others])
    expect(others.length).toBeGreaterThan(100)
    const words = ['score', 'reasons', 'suspicious', 'deviceIsNew', 'recentFailures']
    expect(words.filter((name) => told.includes(name))).toEqual([])
    expect(/.{40}\brisk\b.{40}/i.exec(told)?.[0]).toBeUndefined()
  })
})
