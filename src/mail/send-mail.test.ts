import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Author } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { type Mailbox, startMailbox } from './demo-mailbox.ts'
import { mailsTo } from './look-up-mails.ts'
import type { Mail, TemplateUse } from './mail.ts'
import { sendMail, sendMails } from './send-mail.ts'
import { voidMails } from './void-mails.ts'

const desk: Author = { by: 'system', name: 'test' }
const at = new Date('2025-12-01T10:00:00+09:00')
const code = (to: string, more: Partial<Mail> = {}): Mail =>
  ({
    template: 'one-time-code',
    values: {
      code: '048291',
      purpose: 'reset',
      kind: 'ticketing-manager',
      deviceFamily: 'Chrome / Windows',
      validMinutes: 10,
      at,
    },
    to,
    language: 'ja',
    ...more,
  }) as Mail

let world: TestWorld
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailbox()
  world = await newWorld({ config: { smtpUrl: `smtp://127.0.0.1:${mailbox.port}` } })
  // A connection that is still closing when the database is dropped: the end of the test, not a fault of it.
  world.pool.on('error', () => undefined)
})
afterAll(async () => {
  await world.close()
  await mailbox.close()
})

const send = (mail: Mail) => world.act(desk, (act) => sendMail(act, world, mail))
const arrivedAt = (address: string) => mailbox.mails().filter((mail) => mail.to === address)
const rowsTo = (address: string) => mailsTo(world, address)

describe('a mail asked for by an act', () => {
  it('is not sent when the act is rolled back', async () => {
    const failing = world.act(desk, async (act) => {
      await sendMail(act, world, code('rolled-back@aoba.example'))
      throw new Error('the kettle boiled over')
    })
    await expect(failing).rejects.toThrow('kettle')
    await world.jobsDone()
    expect(arrivedAt('rolled-back@aoba.example')).toEqual([])
    expect(await rowsTo('rolled-back@aoba.example')).toEqual([])
  })

  it('waits sealed: neither address nor code can be read from the table, and it opens for its own row only', async () => {
    await send(code('sealed@aoba.example'))
    const row = await world.db.row<{ id: string; sealed: Buffer; whole: string }>(sql`
      select id, sealed, (to_jsonb(o) - 'sealed' - 'address_mac')::text || encode(sealed, 'escape') as whole
      from mail_outbox o where state = 'waiting'`)
    expect(row?.whole).not.toMatch(/sealed@|aoba|048291|ワンタイム/)
    const { id = '', sealed = Buffer.alloc(0) } = row ?? {}
    expect(world.keys.open('outbox', id, sealed)).toContain('048291')
    expect(() => world.keys.open('outbox', world.random.id(), sealed)).toThrow()
    await world.jobsDone()
  })

  it('is wiped when sent', async () => {
    await send(code('wiped@aoba.example'))
    await world.jobsDone()
    expect(arrivedAt('wiped@aoba.example')).toHaveLength(1)
    expect(await rowsTo('wiped@aoba.example')).toMatchObject([
      { state: 'sent', attempts: 1, lastError: null },
    ])
    expect(await world.db.row(sql`select count(*) from mail_outbox where sealed is not null`)).toEqual({
      count: 0,
    })
  })

  it('is refused as a fault when its address is more than one bare address (attack-27)', async () => {
    const twice = send(code('hana@aoba.example\r\nBcc: all@evil.example'))
    await expect(twice).rejects.toThrow('not one bare address')
  })

  it('leaves no job data but its id behind', async () => {
    const jobs = await world.db.rows<{ data: object }>(
      sql`select data from jobs.job where name = 'mail.deliver'`,
    )
    for (const { data } of jobs) expect(Object.keys(data)).toEqual(['id'])
  })
})

describe('an arrived mail', () => {
  const everyUse: TemplateUse[] = [
    code('x@aoba.example'),
    {
      template: 'user-registered',
      values: { link: '/set-password#t', validHours: 72, kind: 'ticketing-manager', companyName: '青葉商事' },
    },
    { template: 'login-notice', values: { at, deviceFamily: 'Chrome / Windows' } },
    { template: 'password-changed', values: { at, deviceFamily: 'Chrome / Windows', kind: 'administrator' } },
    { template: 'address-changed-old', values: { at, newMasked: 'n***@aoba.example' } },
    { template: 'address-changed-new', values: { at } },
  ]

  it('S1-89 JP-Phish-3 comes from the one fixed sender of the profile, whatever mail it is, and names that sender in its text', async () => {
    const mails = everyUse.flatMap((use) =>
      (['ja', 'en'] as const).map((language): Mail => ({ ...use, to: 'sender@aoba.example', language })),
    )
    await world.act(desk, (act) => sendMails(act, world, mails))
    await world.jobsDone()
    const arrived = arrivedAt('sender@aoba.example')
    expect(arrived).toHaveLength(12)
    for (const { parsed, text, sender } of arrived) {
      expect(parsed.from?.address).toBe('biz@kazahana.example')
      expect(['風花ビズ', 'Kazahana Biz']).toContain(parsed.from?.name)
      expect(parsed.replyTo).toBeUndefined()
      expect(parsed.sender).toBeUndefined()
      expect(sender).toBe('biz@kazahana.example')
      expect(text).toContain('biz@kazahana.example')
    }
  })

  it('JP-Phish-3 is plain text in UTF-8 and nothing else, says it is automatic, and has an id of the sender domain', async () => {
    await send(code('shape@aoba.example'))
    await world.jobsDone()
    const [mail] = arrivedAt('shape@aoba.example')
    const header = (key: string) => mail?.parsed.headers.find((one) => one.key === key)?.value
    expect(header('content-type')).toMatch(/^text\/plain; charset=utf-8$/i)
    expect(mail?.parsed.html).toBeFalsy()
    expect(mail?.parsed.attachments).toEqual([])
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(header('content-language')).toBe('ja')
    const [row] = await rowsTo('shape@aoba.example')
    expect(header('message-id')).toBe(`<${row?.id}@kazahana.example>`)
    expect(mail?.subject).toBe('【風花ビズ】パスワード再設定用ワンタイムパスワードのお知らせ')
    expect(mail?.text).toContain('ワンタイムパスワード: 048291')
    expect(mail?.parsed.to).toEqual([{ name: '', address: 'shape@aoba.example' }])
  })

  it('attack-27 has no header that a name brought along, and no second recipient', async () => {
    const nasty = '青葉\r\nBcc: all@evil.example\r\nX-Evil: yes\r\n\r\n<script>\u202E'
    await send({
      template: 'user-registered',
      values: { link: '/set-password#t', validHours: 72, kind: 'administrator', companyName: nasty },
      to: 'attacked@aoba.example',
      language: 'ja',
    })
    await world.jobsDone()
    const [mail] = arrivedAt('attacked@aoba.example')
    expect(mail?.parsed.headers.map((one) => one.key)).not.toContain('x-evil')
    expect(mail?.parsed.bcc ?? []).toEqual([])
    expect(arrivedAt('all@evil.example')).toEqual([])
    expect(mail?.text).toContain('青葉 Bcc: all@evil.example X-Evil: yes <script>の利用管理者')
    expect(mail?.text).not.toContain('\u202E')
  })
})

describe('a waiting mail', () => {
  it('is never sent after its code has ended, and is wiped', async () => {
    const now = await world.clock.now()
    await send(code('late@aoba.example', { expiresAt: new Date(now.getTime() + 10 * 60_000) }))
    await world.advance({ minutes: 10 })
    await world.jobsDone()
    expect(arrivedAt('late@aoba.example')).toEqual([])
    await world.runJob('mail.sweep')
    expect(await rowsTo('late@aoba.example')).toMatchObject([{ state: 'expired', attempts: 0 }])
  })

  it('is sent until the very end of its code', async () => {
    const now = await world.clock.now()
    await send(code('just@aoba.example', { expiresAt: new Date(now.getTime() + 10 * 60_000) }))
    await world.advance({ minutes: 9, seconds: 50 })
    await world.jobsDone()
    expect(arrivedAt('just@aoba.example')).toHaveLength(1)
  })

  it('dies with its account: all of it, or one template', async () => {
    const [hana, jiro] = [world.random.id(), world.random.id()]
    await send(code('hana@aoba.example', { account: hana }))
    await send({
      template: 'address-changed-new',
      values: { at },
      to: 'hana@aoba.example',
      language: 'ja',
      account: hana,
    })
    await send(code('jiro@aoba.example', { account: jiro }))
    expect(await world.act(desk, (act) => voidMails(act, hana, 'one-time-code'))).toBe(1)
    await world.jobsDone()
    expect(arrivedAt('hana@aoba.example').map((mail) => mail.subject)).toEqual([
      '【風花ビズ】メールアドレス登録完了のお知らせ',
    ])
    expect(arrivedAt('jiro@aoba.example')).toHaveLength(1)
    await send(code('jiro@aoba.example', { account: jiro }))
    expect(await world.act(desk, (act) => voidMails(act, jiro))).toBe(1)
    await world.jobsDone()
    expect(arrivedAt('jiro@aoba.example')).toHaveLength(1)
    expect(await world.db.row(sql`select count(*) from mail_outbox where sealed is not null`)).toEqual({
      count: 0,
    })
  })
})

it('forgets what left 90 days ago, and not before', async () => {
  await send(code('old@aoba.example'))
  await world.jobsDone()
  await world.advance({ days: 89 })
  await world.runJob('mail.purge')
  expect(await rowsTo('old@aoba.example')).toHaveLength(1)
  await world.advance({ days: 2 })
  await world.runJob('mail.purge')
  expect(await rowsTo('old@aoba.example')).toEqual([])
})
