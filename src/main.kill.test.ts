import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoIds } from '#organisation/public.ts'
import { role } from '#platform/database/cluster.ts'
import { readPostmasterFile } from '#platform/database/postmaster-file.ts'
import { type Browser, newBrowser } from '../test/support/browser.ts'
import { freePort } from '../test/support/free-port.ts'
import { type HouseProcess, runSekisho } from '../test/support/house-process.ts'
import { livedIn } from '../test/support/lived-in.ts'
import { ken } from '../test/support/people.ts'

describe('what was answered', () => {
  let data: string
  let port: number
  let house: HouseProcess
  let browser: Browser
  const moveIn = livedIn()
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'sekisho-kill-'))
    moveIn(data)
    port = await freePort()
    browser = newBrowser(`http://localhost:${port}`)
    await start()
  })
  afterEach(async () => {
    if (house.child.exitCode === null) await house.end('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  })

  const start = async () => {
    house = runSekisho(['start'], { SEKISHO_DATA: data, PORT: String(port) })
    await house.ready()
  }

  const postmaster = () => {
    const file = readPostmasterFile(join(data, 'postgres'))
    if (!file) throw new Error('No PostgreSQL runs there.')
    return file
  }

  const enter = (from: Browser, typed: { id: string; password: string }) =>
    from.post<{ id: string }>('/api/sign-in', { door: 'administrator', language: 'en', ...typed })

  const newestCode = () =>
    expect.poll(async () => {
      const { body } = await browser.get<{ mails: { text: string }[] }>('/api/mailbox')
      return /: (\d{6})$/m.exec(body.mails[0]?.text ?? '')?.[1]
    })

  const signIn = async () => {
    const [{ id, password } = { id: '', password: '' }] = demoIds
    const journey = `/api/sign-in/${(await enter(browser, { id, password })).body.id}`
    let code = ''
    await newestCode().toSatisfy((found) => {
      code = String(found ?? '')
      return code !== ''
    })
    expect((await browser.post(`${journey}/code`, { code })).body.step).toBe('done')
  }

  const register = async () => {
    const { body } = await browser.get<{ departments: { id: string }[] }>('/api/departments')
    const made = await browser.post('/api/people', ken(body.departments[0]?.id ?? ''))
    expect(made.status).toBe(201)
  }

  const isRegistered = async () => {
    const { body } = await browser.get<{ people: { names: { kanji: { family: string } } }[] }>(
      `/api/people?query=${encodeURIComponent('佐藤')}`,
    )
    return JSON.stringify(body).includes('佐藤')
  }

  it('is there when Sekisho was killed at once after the answer, and the session too', async () => {
    await signIn()
    await register()
    await house.end('SIGKILL')
    await start()
    expect(await isRegistered()).toBe(true)
  })

  it('is there when PostgreSQL was killed, after which Sekisho ends with one sentence', async () => {
    await signIn()
    await register()
    process.kill(postmaster().pid, 'SIGKILL')
    expect(await house.ended()).toBe(1)
    expect(house.err()).toBe(
      'The embedded PostgreSQL ended by itself: see postgres.log in the data folder.\n',
    )
    await start()
    expect(await isRegistered()).toBe(true)
  })

  it('counts: tries that were told are wrong stand when PostgreSQL was killed at once', async () => {
    const [{ id } = { id: '' }] = demoIds
    for (let n = 0; n < 4; n++)
      expect((await enter(browser, { id, password: 'not-this-one-7' })).status).toBe(422)
    process.kill(postmaster().pid, 'SIGKILL')
    await house.ended()
    await start()
    const client = new pg.Client({ host: postmaster().socketFolder, user: role, database: 'sekisho' })
    await client.connect()
    // His network's and his ID's.
    const { rows } = await client.query('select reserved::int from platform_tries')
    await client.end()
    expect(rows).toEqual([{ reserved: 4 }, { reserved: 4 }])
  })

  it('is more than was promised: passwords being checked at SIGTERM still get their answers', async () => {
    const browsers = Array.from({ length: 6 }, () => newBrowser(`http://localhost:${port}`))
    // Their connections stand, so that all ask at once.
    await Promise.all(browsers.map((one) => one.get('/readyz')))
    const asked = browsers.map((one, n) => enter(one, { id: `KZB0000${n}9`, password: 'Lantern-2210' }))
    // Hashing takes its turns: when the first is answered the others are in hand.
    await Promise.race(asked)
    const ended = house.end('SIGTERM')
    const answers = await Promise.all(asked)
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422))
    expect(await ended).toBe(0)
    expect(house.err()).toBe('')
  })
})
