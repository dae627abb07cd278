import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { colleagueSession, newColleague } from '../../../test/support/colleagues.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openReportInbox, type ReportInbox } from './inbox.ts'
import { judgeReport } from './judge-report.ts'
import { reportByUpload } from './report-mail.ts'
import { ownReports, showReports } from './show-reports.ts'

let world: TestWorld
let server: TestServer
let inbox: ReportInbox
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  const opened = await openReportInbox(world)
  if (!opened) throw new Error('The profile opens no door.')
  inbox = opened
})
afterAll(async () => {
  await inbox.close()
  await server.close()
  await world.close()
})

const phish = (id: string) =>
  [
    'From: "Kazahana IT" <it@kazahana-support.example>',
    'Reply-To: cash@elsewhere.example',
    'To: you@flight.kazahana.example',
    'Subject: Your mailbox is full',
    `Message-ID: <${id}@kazahana-support.example>`,
    'Date: Mon, 11 May 2026 09:12:00 +0900',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Open https://login.kazahana-support.example/box today.',
    '--x',
    'Content-Type: application/octet-stream; name="invoice.js"',
    'Content-Disposition: attachment; filename="invoice.js"',
    '',
    'alert(1)',
    '--x--',
    '',
  ].join('\r\n')
const uploaded = (id: string) => Buffer.from(phish(id))

/** Sends a mail to the door as a person's mail program does. */
const send = (from: string, wish: SendMailOptions = {}, to = inbox.address) =>
  createTransport({ host: '127.0.0.1', port: inbox.port, ignoreTLS: true }).sendMail({
    ...{ from, to, subject: 'Fwd: Your mailbox is full', text: 'Is this ours?' },
    ...wish,
  })
const carrying = (id: string): SendMailOptions => ({
  attachments: [{ filename: 'mail.eml', contentType: 'message/rfc822', content: phish(id) }],
})
const all = () => showReports(world, { of: 'all', after: '' })
const alertsAbout = async (number: number) =>
  world.db.rows<{ severity: string; times: number }>(sql`
    select severity, times from watch_alert where about->>'report' = ${String(number)} order by severity`)

describe('a suspicious mail that is handed in', () => {
  it('is read and never opened: who sent it, where it leads, what is attached; the CSIRT sees it, and an alert is open', async () => {
    const mio = await colleagueSession(world)
    const taken = await reportByUpload(mio, uploaded('one'))
    if (!taken.ok) throw new Error(taken.refusal)
    const [shown] = (await all()).reports
    expect(shown).toMatchObject({
      ...{ number: taken.value.number, way: 'upload', state: 'waiting', alike: 1 },
      about: {
        from: 'it@kazahana-support.example',
        replyTo: 'cash@elsewhere.example',
        subject: 'Your mailbox is full',
        hosts: ['login.kazahana-support.example'],
        attachments: [{ name: 'invoice.js', type: 'application/octet-stream' }],
      },
    })
    expect(await alertsAbout(taken.value.number)).toEqual([{ severity: 'medium', times: 1 }])
    const kept = await world.db.row<{ all: string }>(sql`
      select encode(sealed_about, 'escape') || encode(sealed_mail, 'escape') as all from assurance_mail_report limit 1`)
    expect(kept?.all).not.toContain('mailbox')
  })

  it('is one report however often it comes from one person, also at once; of several people it is one alert, and a loud one', async () => {
    const people = await Promise.all([1, 2, 3].map(() => colleagueSession(world)))
    const [first] = people
    if (!first) throw new Error('Nobody is there.')
    const twice = await Promise.all([1, 2].map(() => reportByUpload(first, uploaded('wave'))))
    const [one, other] = twice.map((each) => (each.ok ? each.value : undefined))
    expect(one?.number).toBe(other?.number)
    expect([one?.isNew, other?.isNew].filter((isNew) => isNew)).toHaveLength(1)
    for (const who of people.slice(1)) await reportByUpload(who, uploaded('wave'))
    expect((await all()).reports.filter(({ alike }) => alike === 3)).toHaveLength(3)
    expect(await alertsAbout(one?.number ?? 0)).toEqual([
      { severity: 'high', times: 1 },
      { severity: 'medium', times: 3 },
    ])
  })

  it('is refused when it is no mail, from somebody who is not of the group, and past so many in an hour', async () => {
    const mio = await colleagueSession(world)
    expect(await reportByUpload(mio, Buffer.from('\x00\x01\x02'))).toMatchObject({ refusal: 'no-mail-file' })
    const stranger = await staffSession(world, 'employee')
    expect(await reportByUpload(stranger, uploaded('two'))).toMatchObject({ refusal: 'not-a-colleague' })
    for (let n = 0; n < 30; n++) expect((await reportByUpload(mio, uploaded(`many-${n}`))).ok).toBe(true)
    expect(await reportByUpload(mio, uploaded('many-30'))).toMatchObject({ refusal: 'too-many-reports' })
  })
})

describe('the mailbox for reports', () => {
  it('takes a forwarded mail over SMTP, sends the receipt within ten seconds, and says once what was sent twice', async () => {
    const sora = await newColleague(world)
    const begun = performance.now()
    await send(sora.address, carrying('forwarded'))
    const [receipt] = await world.mailTo(sora.address)
    expect(performance.now() - begun).toBeLessThan(10_000)
    const report = (await all()).reports.find(({ about }) => about.subject === 'Your mailbox is full')
    expect(report).toMatchObject({ way: 'mail', about: { from: 'it@kazahana-support.example' } })
    expect(receipt?.text).toContain(`受付番号: ${report?.number}`)
    await send(sora.address, carrying('forwarded'))
    expect(await world.mailTo(sora.address)).toHaveLength(1)
    await send(sora.address, { text: '> 振込先が変わりました', subject: '転送: お知らせ' })
    expect(await world.mailTo(sora.address)).toHaveLength(2)
  })

  it('sends the receipt in the language of the account, or of the file of people', async () => {
    const lea = await newColleague(world, { language: 'en' })
    await send(lea.address, carrying('by-file'))
    expect((await world.mailTo(lea.address))[0]?.text).toContain('Receipt number: ')
    const mio = await colleagueSession(world, { language: 'en' })
    await send(mio.me.address, carrying('by-account'))
    expect((await world.mailTo(mio.me.address))[0]?.text).toContain('受付番号: ')
  })

  it.each([
    ['an answer of a machine', { headers: { 'Auto-Submitted': 'auto-replied' } }, 'auto-reply'],
    ['a mailing list', { headers: { Precedence: 'bulk' } }, 'auto-reply'],
    ['a bounce', { envelope: { from: '', to: 'report@security.kazahana.example' } }, 'bounce'],
  ])('tells people from machines: %s is set aside and never answered', async (_what, wish, why) => {
    const sora = await newColleague(world)
    const before = (await all()).reports.length
    await send(sora.address, wish)
    expect((await all()).reports.length).toBe(before)
    expect(await world.mailTo(sora.address)).toEqual([])
    expect((await world.facts('mail-report-set-aside')).at(-1)?.data).toEqual({ why })
  })

  it('refuses strangers, other recipients and what is too long, and relays nothing', async () => {
    const sora = await newColleague(world)
    await expect(send('evil@elsewhere.example')).rejects.toMatchObject({ responseCode: 550 })
    await expect(send(sora.address, {}, 'victim@elsewhere.example')).rejects.toMatchObject({
      responseCode: 550,
    })
    await expect(send(sora.address, { text: 'x'.repeat(6 * 1024 * 1024) })).rejects.toMatchObject({
      responseCode: 552,
    })
    expect(await world.mailTo('evil@elsewhere.example')).toEqual([])
  })
})

describe('the CSIRT', () => {
  it('says what it was, for all who reported it; reporters read it, an auditor reads and says nothing, an employee finds nothing', async () => {
    const people = await Promise.all([1, 2].map(() => colleagueSession(world)))
    for (const who of people) await reportByUpload(who, uploaded('judged'))
    const report = (await all()).reports[0]
    const [auditor, officer] = [
      await staffSession(world, 'auditor'),
      await staffSession(world, 'security-officer'),
    ]
    const id = report?.id ?? ''
    expect(await judgeReport(auditor, id, 'phish')).toMatchObject({ refusal: 'forbidden' })
    expect(await judgeReport(officer, world.random.id(), 'phish')).toMatchObject({
      refusal: 'report-not-found',
    })
    expect(await judgeReport(officer, id, 'phish')).toMatchObject({ ok: true })
    for (const who of people)
      expect(await ownReports(world, who.me.id)).toMatchObject([
        { state: 'phish', subject: 'Your mailbox is full' },
      ])
    const [reads, works, finds] = await Promise.all([
      signedInStaff(world, server, 'auditor'),
      signedInStaff(world, server, 'ciso'),
      signedInStaff(world, server, 'employee'),
    ])
    const path = `/api/assurance/mail-reports/${id}/mail`
    expect((await reads.get('/api/assurance/mail-reports?of=all')).status).toBe(200)
    expect((await reads.get(path)).status).toBe(403)
    expect((await finds.get('/api/assurance/mail-reports')).status).toBe(403)
    expect((await works.get(path)).status).toBe(200)
    expect((await world.facts('reported-mail-taken')).map(({ data }) => data)).toEqual([{ report: id }])
    expect(JSON.stringify((await finds.get('/api/assurance/mine')).body)).not.toContain('mailbox')
  })
})
