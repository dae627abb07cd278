import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { makeWorld, type World } from '#platform/world.ts'
import { hasSpoken } from '../../test/support/has-spoken.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { deliverMail } from './deliver-mail.ts'
import { type Mailbox, startMailbox } from './demo-mailbox.ts'
import { countMails, deadMails, mailsTo } from './look-up-mails.ts'
import type { Mail } from './mail.ts'
import { retryMail } from './retry-mail.ts'
import { sendMail, sendMails } from './send-mail.ts'

const desk: Author = { by: 'system', name: 'test' }
const masterKey = randomBytes(32)
const hana = 'hana@aoba.example'
const told: Mail = {
  template: 'address-changed-new',
  values: { at: new Date('2025-12-01T10:00:00+09:00') },
  to: hana,
  language: 'ja',
}

let ours: TestWorld
let mailbox: Mailbox
const children: ChildProcess[] = []

beforeEach(async () => {
  mailbox = await startMailbox()
  ours = await newWorld()
  // A connection that is still closing when the database is dropped: the end of the test, not a fault of it.
  ours.pool.on('error', () => undefined)
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await ours.close()
  await mailbox.close()
})

/** The same database and keys, with mail going to this port. */
const worldAt = (port: number): World =>
  makeWorld({ ...ours, masterKey, config: { ...ours.config, smtpUrl: `smtp://127.0.0.1:${port}` } })

const ask = (world: World, mail: Mail = told) => world.act(desk, (act) => sendMail(act, world, mail))
const idOf = async (world: World) => (await mailsTo(world, hana))[0]?.id ?? ''

const sentMails = async () =>
  (await ours.db.row<{ sent: number }>(sql`select count(*) as sent from mail_outbox where state = 'sent'`))
    ?.sent

/** An SMTP server that answers each command as told, and to a whole mail nothing at all; it counts those. */
function strictServer(answer: (command: string) => string | undefined = () => undefined): Promise<Silent> {
  const server = Object.assign(createServer(), { given: 0 })
  server.on('connection', (socket) => {
    let body: string | undefined
    socket.on('error', () => undefined)
    socket.write('220 hello\r\n')
    socket.on('data', (data) => {
      const line = data.toString()
      if (body === undefined) {
        socket.write(`${line.startsWith('DATA') ? '354 go on' : (answer(line) ?? '250 ok')}\r\n`)
        if (line.startsWith('DATA')) body = ''
        return
      }
      body += line
      if (body.endsWith('\r\n.\r\n')) server.given++
    })
  })
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)))
}
type Silent = Server & { given: number }
const portOf = (server: Server) => (server.address() as { port: number }).port

async function startNode(port: number): Promise<ChildProcess> {
  const postgres = { ...inject('postgres'), database: ours.pool.options.database, max: 4 }
  const config = { ...ours.config, smtpUrl: `smtp://127.0.0.1:${port}` }
  const parts = { postgres, masterKey: masterKey.toString('hex'), config, profile: ours.profile }
  const file = join(import.meta.dirname, 'another-node.fixture.ts')
  const child = spawn(process.execPath, [file, JSON.stringify(parts)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await hasSpoken(child)
  return child
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 1_200; n++) {
    if (await isSo()) return
    await wait(100)
  }
  throw new Error('It did not come to that in two minutes.')
}

describe('a mail the server does not take', () => {
  it('is tried again after growing waits, keeps no word of the answer, and arrives when the server is back', async () => {
    const down = worldAt(1)
    await ask(down)
    const id = await idOf(down)
    const waits: number[] = []
    for (let n = 0; n < 4; n++) {
      const row = await ours.still(async () => {
        await deliverMail(down, id)
        return ours.db.row<{ seconds: number; last_error: string }>(sql`
          select round(extract(epoch from next_attempt_at - platform_now()))::int as seconds, last_error
          from mail_outbox where id = ${id}`)
      })
      waits.push(row?.seconds ?? 0)
      expect(row?.last_error).toMatch(/^ESOCKET|^ECONNECTION|^ECONNREFUSED/)
      await deliverMail(down, id)
      expect((await mailsTo(down, hana))[0]?.attempts).toBe(n + 1)
      await ours.advance({ seconds: (row?.seconds ?? 0) + 1 })
    }
    expect(waits).toEqual([10, 30, 90, 270])
    await deliverMail(worldAt(mailbox.port), id)
    expect(mailbox.mails()).toHaveLength(1)
    expect(await mailsTo(down, hana)).toMatchObject([{ state: 'sent', attempts: 5, lastError: null }])
  })

  it('is dead at once when the recipient is refused for good: wiped, listed without its body, and a fact', async () => {
    const refusing = await strictServer((line) =>
      line.startsWith('RCPT') ? '550 5.1.1 <hana@aoba.example> no such user' : undefined,
    )
    const world = worldAt(portOf(refusing))
    const account = world.random.id()
    await ask(world, { ...told, account })
    await deliverMail(world, await idOf(world))
    const [dead] = await deadMails(world.db)
    expect(dead).toMatchObject({ template: 'address-changed-new', accountId: account, attempts: 1 })
    expect(JSON.stringify(dead)).not.toMatch(/hana|aoba|no such user|登録完了/)
    expect(dead?.lastError).toBe('EENVELOPE RCPT TO 550')
    expect(dead?.recipient).toMatch(/^h\*\*\*@a\*\*\*\.example$/)
    expect(await countMails(world.db)).toMatchObject({ dead: 1, waiting: 0 })
    expect(await retryMail(world, desk, dead?.id ?? '')).toMatchObject({
      refusal: 'mail-settled',
      detail: { state: 'dead' },
    })
    expect(await world.db.row(sql`select sealed from mail_outbox`)).toEqual({ sealed: null })
    const facts = await ours.facts('mail-given-up')
    expect(facts).toMatchObject([
      { subject: account, data: { mail: dead?.id, template: 'address-changed-new' } },
    ])
    expect(JSON.stringify(facts)).not.toMatch(/hana|aoba/)
    refusing.close()
  })

  it('is not given up because our own set-up is refused', async () => {
    const refusing = await strictServer((line) =>
      line.startsWith('MAIL') ? '553 not yours to send' : undefined,
    )
    const world = worldAt(portOf(refusing))
    await ask(world)
    await deliverMail(world, await idOf(world))
    expect(await mailsTo(world, hana)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    refusing.close()
  })

  it('is dead after its last try, not before', async () => {
    const down = worldAt(1)
    await ask(down)
    const id = await idOf(down)
    await ours.pool.query(`update mail_outbox set attempts = 24`)
    await deliverMail(down, id)
    expect(await mailsTo(down, hana)).toMatchObject([{ state: 'waiting', attempts: 25 }])
    await ours.advance({ hours: 2 })
    await deliverMail(down, id)
    expect(await mailsTo(down, hana)).toMatchObject([{ state: 'dead', attempts: 26 }])
  })

  it('says which setting is missing where there is no server', async () => {
    const nowhere = makeWorld({ ...ours, masterKey, config: { ...ours.config, smtpUrl: undefined } })
    await ask(nowhere)
    await deliverMail(nowhere, await idOf(nowhere))
    expect(await mailsTo(nowhere, hana)).toMatchObject([
      { state: 'waiting', lastError: 'no SMTP_URL is set' },
    ])
  })
})

describe('several who deliver', () => {
  it('send a mail once when ten reach for it together', async () => {
    const world = worldAt(mailbox.port)
    await ask(world)
    const id = await idOf(world)
    await Promise.all(Array.from({ length: 10 }, () => deliverMail(world, id)))
    expect(mailbox.mails()).toHaveLength(1)
    expect(await mailsTo(world, hana)).toMatchObject([{ state: 'sent', attempts: 1 }])
  })

  it('in two processes send each of 60 mails exactly once', async () => {
    const world = worldAt(mailbox.port)
    const mails = Array.from({ length: 60 }, (_, n): Mail => ({ ...told, to: `person${n}@aoba.example` }))
    await world.act(desk, (act) => sendMails(act, world, mails))
    await Promise.all([startNode(mailbox.port), startNode(mailbox.port)])
    await until(async () => (await sentMails()) === 60)
    expect(mailbox.mails()).toHaveLength(60)
    expect(new Set(mailbox.mails().map((mail) => mail.to)).size).toBe(60)
    expect(await world.db.row(sql`select max(attempts) from mail_outbox`)).toEqual({ max: 1 })
  })

  it('lose nothing when one is killed in the middle of a mail: after its lease the mail goes out, under the same id', async () => {
    // Takes the whole mail and never says that it did.
    const silent = await strictServer()
    const world = worldAt(mailbox.port)
    await ask(world)
    const id = await idOf(world)
    const killed = await startNode(portOf(silent))
    await until(() => silent.given === 1)
    killed.kill('SIGKILL')
    await deliverMail(world, id)
    expect(mailbox.mails()).toEqual([])
    expect(await mailsTo(world, hana)).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await ours.advance({ seconds: 62 })
    await startNode(mailbox.port)
    await ours.runJob('mail.sweep')
    await until(() => mailbox.mails().length === 1)
    expect(mailbox.mails()[0]?.parsed.messageId).toBe(`<${id}@kazahana.example>`)
    await until(async () => (await sentMails()) === 1)
    expect(await mailsTo(world, hana)).toMatchObject([{ state: 'sent', attempts: 2 }])
    silent.close()
  })
})
