import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { colleagueSession } from '../../../test/support/colleagues.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
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
