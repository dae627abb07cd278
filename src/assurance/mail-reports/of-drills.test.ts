import { createTransport, type SendMailOptions } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { colleagueSession, linked, newColleague } from '../../../test/support/colleagues.ts'
import { deliveryReport } from '../../../test/support/returned-mails.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openReportInbox } from './inbox.ts'
import { reportByMail, reportByUpload } from './report-mail.ts'
import { ownReports } from './show-reports.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
})
afterAll(() => world.close())

describe('a drill of ours', () => {
  it('that is reported opens no alert and is told to the drill; the same words with a link elsewhere are taken for an attack', async () => {
    const mio = await colleagueSession(world)
    const sent = await sentDrill(mio.me.id)
    const before = await world.db.rows(sql`select 1 from watch_alert`)
    const letter = (link: string) =>
      Buffer.from(
        `From: a@kazahana.example\r\nSubject: x\r\nMessage-ID: <${sent}@x.example>\r\n\r\n${link}\r\n`,
      )
    expect(await reportByUpload(mio, letter(`${world.config.origin}/x`))).toMatchObject({ ok: true })
    expect(await ownReports(world, mio.me.id)).toMatchObject([{ state: 'drill' }])
    expect(await world.db.rows(sql`select 1 from watch_alert`)).toEqual(before)
    const noted = await world.db.row<{ at: Date | null }>(sql`
      select reported_at as at from assurance_drill_message where id = ${sent}`)
    expect(noted?.at).toBeInstanceOf(Date)
    const other = await colleagueSession(world)
    const forged = await sentDrill(other.me.id)
    const attack = letter('https://evil.example/').toString().replaceAll(sent, forged)
    await reportByUpload(other, Buffer.from(attack))
    expect(await ownReports(world, other.me.id)).toMatchObject([{ state: 'waiting' }])
  })

  it('whose answer a machine sends to the mailbox for reports is told to the drill, and is no report', async () => {
    const mio = await colleagueSession(world)
    const sent = await sentDrill(mio.me.id)
    const answer = `From: ${mio.me.address}\r\nSubject: x\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <${sent}@x.example>\r\n\r\nx\r\n`
    expect(await reportByMail(world, mio.me.address, Buffer.from(answer))).toBe('auto-reply')
    const noted = await world.db.row<{ at: Date | null }>(sql`
      select auto_replied_at as at from assurance_drill_message where id = ${sent}`)
    expect(noted?.at).toBeInstanceOf(Date)
    expect(await ownReports(world, mio.me.id)).toEqual([])
  })

  it('whose answer comes to the sender of the house’s mails is counted: of machines, bounces, and of whom it was sent to', async () => {
    const inbox = await openReportInbox(world)
    if (!inbox) throw new Error('The profile opens no door.')
    const door = createTransport({ host: '127.0.0.1', port: inbox.port, ignoreTLS: true })
    const [mio, ren] = [await newColleague(world), await newColleague(world)]
    const sent = await sentDrill(mio.id)
    const to = world.profile.mail.from
    const answer = (from: string, wish: SendMailOptions = {}) =>
      door.sendMail({
        from,
        to,
        inReplyTo: `<${sent}@x.example>`,
        subject: 'Re: x',
        text: '承知しました',
        ...wish,
      })
    const noted = () =>
      world.db.row<{ bounced: boolean; automatic: boolean; answered: boolean }>(sql`
        select bounced_at is not null as bounced, auto_replied_at is not null as automatic, answered_at is not null as answered
        from assurance_drill_message where id = ${sent}`)
    await answer(ren.address)
    expect(await noted()).toEqual({ bounced: false, automatic: false, answered: false })
    await answer(mio.address, { headers: { 'Auto-Submitted': 'auto-replied' } })
    expect(await noted()).toEqual({ bounced: false, automatic: true, answered: false })
    await answer(mio.address)
    expect(await noted()).toEqual({ bounced: false, automatic: true, answered: true })
    await door.sendMail({ envelope: { from: '', to }, raw: deliveryReport(`<${sent}@x.example>`) })
    expect(await noted()).toEqual({ bounced: true, automatic: true, answered: true })
    // Nobody reads what is about no drill; machines are not answered.
    const other = { inReplyTo: '<x@y.example>' }
    await expect(answer(mio.address, other)).rejects.toMatchObject({ responseCode: 550 })
    await answer('', { ...other, envelope: { from: '', to } })
    await expect(answer('evil@elsewhere.example')).rejects.toMatchObject({ responseCode: 550 })
    expect(await ownReports(world, mio.id)).toEqual([])
    door.close()
    await inbox.close()
  })

  it('S2-48 that somebody reported is forgotten with its mail after 90 days, and stands in no fact', async () => {
    const mio = await colleagueSession(world)
    const sent = await sentDrill(mio.me.id)
    const letter = `From: a@kazahana.example\r\nSubject: x\r\nMessage-ID: <${sent}@x.example>\r\n\r\nx\r\n`
    await world.advance({ days: 80 })
    const later = { ...mio, session: (await staffSession(world, 'employee')).session }
    await linked(world, mio.me, later.session.accountId)
    await reportByUpload(later, Buffer.from(letter))
    await reportByUpload(later, Buffer.from(letter.replace(sent, 'a-real-one')))
    const states = async () => (await ownReports(world, mio.me.id)).map(({ state }) => state).toSorted()
    expect(await states()).toEqual(['drill', 'waiting'])
    const told = (await world.facts()).filter(({ name }) => /report/.test(name))
    expect(told.length).toBeGreaterThan(1)
    expect(JSON.stringify(told)).not.toMatch(/drill/i)
    await world.advance({ days: 11 })
    await world.runJob('assurance.drills-forget')
    expect(await states()).toEqual(['waiting'])
  })

  /** A drill mail as it left, without the campaign around it. */
  async function sentDrill(colleagueId: string): Promise<string> {
    const [drill, template, id] = [world.random.id(), world.random.id(), world.random.id()]
    const now = await world.clock.now()
    await world.db.run(sql`
      insert into assurance_drill_template (id, kind, language, from_name, subject, body, written_at, written_by)
      values (${template}, 'virus', 'ja', 'x', ${id}, 'x', ${now}, 'tests')`)
    await world.db.run(sql`
      insert into assurance_drill (id, title, wish, seed, digest, people, designed_at, designed_by)
      values (${drill}, 'x', '{}', ${world.keys.mac('test', 'seed')}, ${world.keys.mac('test', 'digest')}, 1, ${now}, ${drill})`)
    await world.db.run(sql`
      insert into assurance_drill_message (id, drill_id, round, colleague_id, group_company, unit, template_id, due_at,
        sent_at, token_mac)
      values (${id}, ${drill}, 'first', ${colleagueId}, 'x', 'x', ${template}, ${now}, ${now},
        ${world.keys.mac('test', id)})`)
    return id
  }
})
