import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoIds, demoSelfRegistration, demoTemporaryCard } from '#organisation/public.ts'
import { commandOf } from '#platform/database/process-start.ts'
import { freePort } from '../test/support/free-port.ts'
import { type HouseProcess, runSekisho } from '../test/support/house-process.ts'
import { livedIn } from '../test/support/lived-in.ts'

describe('sekisho start', () => {
  let data: string
  let port: number
  let started: HouseProcess[]
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'sekisho-main-'))
    chmodSync(data, 0o711)
    port = await freePort()
    started = []
  })
  afterEach(async () => {
    await Promise.all(started.filter(({ child }) => child.exitCode === null).map((one) => one.end('SIGTERM')))
    rmSync(data, { recursive: true, force: true })
  })

  const start = (env: Record<string, string> = {}) => {
    const house = runSekisho(['start'], { SEKISHO_DATA: data, PORT: String(port), ...env })
    started.push(house)
    return house
  }
  const moveIn = livedIn()
  const isReady = async () => (await fetch(`http://localhost:${port}/readyz`)).status

  it('shows where the entry, the mailbox and the API are, answers, and ends cleanly on SIGTERM', async () => {
    const house = start({ NODE_OPTIONS: '--max-old-space-size=4096' })
    await house.ready()
    expect(house.out()).toContain(`http://localhost:${port}/`)
    expect(house.out()).toContain(`http://localhost:${port}/mailbox`)
    expect(house.out()).toContain(`http://localhost:${port}/api/openapi.json`)
    for (const { id } of [...demoIds, ...demoSelfRegistration, ...demoTemporaryCard])
      expect(house.out()).toContain(id)
    expect(await isReady()).toBe(200)
    expect(commandOf(house.child.pid ?? 0)).toContain('--max-semi-space-size=16')
    expect(await house.end('SIGTERM')).toBe(0)
    expect(house.err()).toBe('')
  })

  it('lets one watch the day pass: the written rules, its people, the stop announced, and a clock that every answer tells of', async () => {
    const at = ['--profile', 'document', '--at', '2025-11-19T20:50:00+09:00']
    const house = runSekisho(['start', ...at], { SEKISHO_DATA: data, PORT: String(port) })
    started.push(house)
    await house.ready()
    expect(house.out()).toContain('時計を動かしています: 2025年11月19日(水) 20:50')
    expect(house.out()).toContain('KZBADMIN1')
    const gate = await fetch(`http://localhost:${port}/api/gate`)
    expect(gate.headers.get('sekisho-clock')).toBe('set')
    expect((await gate.json()).clock).toMatch(/^2025-11-19T11:5/)
    const stop = await (await fetch(`http://localhost:${port}/api/maintenance`)).json()
    expect(stop.windows).toMatchObject([
      { startsAt: '2025-11-19T12:00:00.000Z', endsAt: '2025-11-19T20:50:00.000Z' },
    ])
    const jump = runSekisho(['clock', 'set', '2025-11-19T21:00:00+09:00'], {
      ...{ SEKISHO_DATA: data, SEKISHO_PROFILE: 'document', SMTP_URL: 'smtp://localhost:1' },
    })
    expect([await jump.ended(), jump.err()]).toEqual([0, ''])
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(503)
  })

  it.each([
    [['--at', 'tomorrow'], {}, /^Give the instant with its offset.*\n$/],
    [['--at', '2025-11-19T20:50:00+09:00'], { HOST: '0.0.0.0' }, /^--at is for this machine alone/],
    [
      ['--at', '2025-11-19T20:50:00+09:00'],
      { SEKISHO_ORIGIN: 'https://biz.example' },
      /--at is for this machine alone/,
    ],
  ])('refuses %j with %j in one sentence', async (words, env, sentence) => {
    const house = runSekisho(['start', ...words], { SEKISHO_DATA: data, PORT: String(port), ...env })
    expect(await house.ended()).toBe(1)
    expect(house.err()).toMatch(sentence)
    expect(house.out()).toBe('')
  })

  it('sets no clock on a database that has worked in real time', async () => {
    moveIn(data)
    const house = runSekisho(['start', '--at', '2025-11-19T20:50:00+09:00'], {
      SEKISHO_DATA: data,
      PORT: String(port),
    })
    expect(await house.ended()).toBe(1)
    expect(house.err()).toMatch(/^This database has worked in real time: .*\n$/)
  })

  it('refuses a second start on the same folder in one sentence', async () => {
    moveIn(data)
    const first = start()
    await first.ready()
    const second = start({ PORT: '0' })
    expect(await second.ended()).toBe(1)
    expect(second.err()).toBe(
      `Sekisho is already running on ${data} (process ${first.child.pid}); stop it first, or set SEKISHO_DATA to another folder.\n`,
    )
    expect(await isReady()).toBe(200)
  })

  it('lets one of two simultaneous first starts in, and tells the other', async () => {
    const both = [start(), start({ PORT: '0' })]
    const codes = both.map((one) => one.ended().then(() => one))
    const lost = await Promise.race(codes)
    expect(lost.child.exitCode).toBe(1)
    expect(lost.err()).toMatch(/^(Sekisho is already running on|Another start is taking) .*\n$/)
    await both.find((one) => one !== lost)?.ready()
    expect(both.filter(({ child }) => child.exitCode === null)).toHaveLength(1)
  })

  it('lives in a folder whose path has blanks, and lets a command look in beside it', async () => {
    data = join(data, 'two words 会社')
    await start().ready()
    const look = runSekisho(['doctor'], { SEKISHO_DATA: data })
    expect(await look.ended()).toBe(0)
    expect(look.out()).toContain('with the running Sekisho, every migration applied')
  })

  it('says in one sentence that its port is taken, and leaves no PostgreSQL behind', async () => {
    moveIn(data)
    const other = createServer().listen(port, 'localhost')
    const house = start()
    expect(await house.ended()).toBe(1)
    expect(house.err()).toBe(`Port ${port} is in use by another program: set PORT to a free one.\n`)
    await new Promise((closed) => other.close(closed))
    const next = start()
    await next.ready()
  })

  it.each([
    [{ PORT: 'many' }, /^PORT must be a number\.\n$/],
    [
      { PORT: 'many', SEKISHO_LOG: 'loud', SEKISHO_ORIGIN: 'biz', SEKISHO_PROFILE: 'nobody' },
      /^PORT must be a number\.\nSEKISHO_ORIGIN must be .*\nSEKISHO_LOG must be .*\nThere is no profile .*\n$/,
    ],
    [
      { SEKISHO_DATA: join(import.meta.filename, 'data'), SEKISHO_PROFILE: 'document' },
      /^The profile "document" sends real mail.*\nThe data folder .*data cannot be used .*: set SEKISHO_DATA.*\n$/,
    ],
    [{ HOST: '0.0.0.0' }, /^The profile "demo" is a demonstration, which is for this machine only.*\n$/],
    [
      { HOST: '192.0.2.1', SEKISHO_PROFILE: 'document', SMTP_URL: 'smtp://localhost:1' },
      /^HOST \(192\.0\.2\.1\) is no address of this machine.*\n$/,
    ],
    [{ SEKISHO_PROFILE: 'document' }, /^The profile "document" sends real mail: set SMTP_URL.*\n$/],
    [
      {
        DATABASE_URL: 'postgres://nobody:hush@localhost:1/none',
        SEKISHO_KEY: Buffer.alloc(32).toString('base64'),
      },
      /^The database of DATABASE_URL \(localhost:1\/none\) cannot be used: .*ECONNREFUSED.*\n$/,
    ],
  ])('ends with one sentence on %j', async (env, sentence) => {
    const house = start(env)
    expect(await house.ended()).toBe(1)
    expect(house.err()).toMatch(sentence)
    expect(house.err()).not.toContain('hush')
    expect(house.out()).toBe('')
    expect(readdirSync(data)).not.toContain('sekisho.lock')
  })

  it.runIf(process.getuid?.() === 0)('leaves the folder of another user alone, in one sentence', async () => {
    mkdirSync(join(data, 'postgres'))
    chownSync(join(data, 'postgres'), 4_321, 4_321)
    const house = start()
    expect(await house.ended()).toBe(1)
    expect(house.err()).toMatch(/^The database in .* belongs to another user \(number 4321\): .*\n$/)
    expect(readdirSync(data)).toEqual(['postgres'])
  })
})
