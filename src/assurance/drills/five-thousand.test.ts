import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Arrived, startMailboxes } from '../../../test/support/mailboxes.ts'
import { answerTo, deliveryReport } from '../../../test/support/returned-mails.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { takePopulation } from '../population/file/load-population.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { approveDrill } from './campaign/approve-drill.ts'
import { designDrill } from './campaign/design-drill.ts'
import { noteAction } from './landing/note-action.ts'
import { noteShown, openLink } from './landing/visit.ts'
import { showDrill } from './results/show-drill.ts'
import { noteReport, readReported } from './returns/note-report.ts'
import { takeReturn } from './returns/take-return.ts'
import { readTemplates } from './templates/read-templates.ts'

const many = 5_000
const numberOf = (address: string) => Number(/\d+/.exec(address)?.[0])
/** One in fifty mailboxes is not there. */
const isGone = (address: string) => numberOf(address) % 50 === 7
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'

let world: TestWorld
let boxes: Awaited<ReturnType<typeof startMailboxes>>
let drill: string
let asking: Awaited<ReturnType<typeof staffSession>>
beforeAll(async () => {
  boxes = await startMailboxes(isGone)
  world = await newWorld({ profile: 'demo', at: '2026-05-11T08:00:00+09:00', config: { smtpUrl: boxes.url } })
  await shipRegisters(world)
  const lines = Array.from(
    { length: many },
    (_, n) =>
      `K-${n},浅葱 ${n},ASAGI ${n},風花${n % 3},部${n % 40},社員,box${n}@flight.kazahana.example,2020-04-01,,`,
  )
  const head = 'employee_number,name_ja,name_en,company,unit,kind,address,joined_on,last_day,away'
  const taken = await takePopulation(
    world,
    { by: 'operator', name: 'tests' },
    Buffer.from([head, ...lines].join('\n')),
  )
  if (!taken.ok) throw new Error(JSON.stringify(taken.detail))
})
afterAll(async () => {
  await boxes.close()
  await world.close()
})

const show = async () => {
  const found = await showDrill(world, asking.session, drill)
  if (!found) throw new Error('It is not there.')
  return found.rounds.map(({ figures }) => figures)
}
/** Every working hour of a day, as the clock of the house comes by; more than an hour apart, for the clock runs on meanwhile. */
const playDay = async (day: string) => {
  for (let hour = 10; hour <= 17; hour++) {
    await world.moveTo(`${day}T${hour}:29:${10 + 5 * (hour - 10)}+09:00`)
    await world.runJob('assurance.drills')
    await world.runJob('mail.letters')
  }
}
const idOf = ({ raw }: Arrived) => /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? ''
const tokens = new Map<Arrived, string>()
const tokenIn = async (mail: Arrived) => {
  const known =
    tokens.get(mail) ?? /\/api\/drill\/([\w-]{22})/.exec((await PostalMime.parse(mail.raw)).text ?? '')?.[1]
  tokens.set(mail, known ?? '')
  return known ?? ''
}
/** Twenty at a time, as many servers and people would. */
const each = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>) => {
  for (let n = 0; n < all.length; n += 20) await Promise.all(all.slice(n, n + 20).map(work))
}
const visit = async (mail: Arrived, how: 'fetch' | 'browser' | 'person', agent: string) => {
  const id = await openLink(world, await tokenIn(mail), agent)
  if (how !== 'fetch') await noteShown(world, id)
  if (how === 'person') await noteAction(world, id)
}

describe('a drill to five thousand mailboxes', () => {
  it('S2-48 reaches every mailbox that is there once over SMTP, in its hours; those refused are kept apart', async () => {
    const templates = (await readTemplates(world.db)).filter(({ language }) => language === 'ja')
    const wish = {
      ...{ title: '五千人の訓練', groups: [], numbers: [], templates: templates.map(({ id }) => id) },
      ...{ fromOn: '2026-05-11', untilOn: '2026-05-12', opens: '09:30', closes: '17:30', perHour: 600 },
    }
    const approver = await staffSession(world, 'ciso')
    asking = await staffSession(world, 'security-officer')
    const made = await designDrill(asking, wish)
    if (!made.ok) throw new Error(made.refusal)
    drill = made.value.id
    expect(await approveDrill(approver, drill)).toMatchObject({ ok: true })
    await playDay('2026-05-11')
    await playDay('2026-05-12')
    await world.runJob('assurance.drills')
    const gone = Array.from({ length: many }, (_, n) => n).filter((n) => n % 50 === 7).length
    expect((await show())[0]).toMatchObject({
      ...{ planned: many, leftOut: 0, sent: many, delivered: many - gone, bounced: gone },
    })
    expect(boxes.arrived).toHaveLength(many - gone)
    expect(new Set(boxes.arrived.map(({ to }) => to)).size).toBe(many - gone)
    const perHour = await world.db.row<{ most: number }>(sql`
      select max(count)::int as most from (select count(*) from assurance_drill_message group by sent_at) s`)
    expect(perHour?.most).toBeLessThanOrEqual(600)
    // S2-49: a third of the mails at least is of each kind.
    const kinds = await world.db.rows<{ kind: string; mails: number }>(sql`
      select t.kind, count(*)::int as mails from assurance_drill_message m join assurance_drill_template t on t.id = m.template_id
      group by 1 order by 1`)
    expect(kinds.map(({ kind }) => kind)).toEqual(['compromise', 'virus'])
    for (const { mails } of kinds) expect(mails).toBeGreaterThan(many / 3)
  })

  it('S2-48 keeps what machines click apart from people, and each person counts once', async () => {
    await world.moveTo('2026-05-12T17:40:00+09:00')
    // The gateway opens every link, a third of them in a browser of its own; it never touches a page.
    await each(boxes.arrived, (mail) =>
      numberOf(mail.to) % 3 === 0
        ? visit(mail, 'browser', chrome)
        : visit(mail, 'fetch', 'Python-urllib/3.12 mail-scanner'),
    )
    // One that pretends to press says at least what it is.
    await each(boxes.arrived.slice(0, 50), (mail) => visit(mail, 'person', 'HeadlessChrome/140.0'))
    expect((await show())[0]).toMatchObject({
      opened: 4900,
      byMachinesOnly: 4900,
      clicked: 0,
      machineVisits: 4950,
    })

    const clickers = boxes.arrived.filter(({ to }) => numberOf(to) % 10 === 1)
    await each(clickers, (mail) => visit(mail, 'person', chrome))
    await each(clickers.slice(0, 100), (mail) => visit(mail, 'person', chrome))
    expect((await show())[0]).toMatchObject({
      ...{ clicked: 500, opened: 4900, byMachinesOnly: 4400, visits: 4950 + 600, machineVisits: 4950 },
    })
  })

  it('S2-48 counts reports by Message-ID once, from whom it was sent to, before and after a click', async () => {
    await world.moveTo('2026-05-12T18:00:00+09:00')
    const people = await world.db.rows<{ id: string; address: string }>(
      sql`select id, address from assurance_colleague`,
    )
    const idOfPerson = new Map(people.map(({ id, address }) => [address, id]))
    const report = async ({ to, raw }: Arrived, colleague = idOfPerson.get(to) ?? '') => {
      const mail = await readReported(raw)
      return world.act({ by: 'system', name: 'tests' }, (act) => noteReport(act, world, { colleague, mail }))
    }
    const reporters = boxes.arrived.filter(({ to }) => [1, 2].includes(numberOf(to) % 20))
    await each(reporters, async (mail) => expect(await report(mail)).toBe(true))
    await world.moveTo('2026-05-13T10:00:00+09:00')
    await each(reporters.slice(0, 40), async (mail) => expect(await report(mail)).toBe(true))
    const [first, second] = reporters
    if (!first || !second) throw new Error('Nobody reported.')
    // Somebody else's mail, and a real attack in the clothes of a drill, are none of his.
    expect(await report(first, idOfPerson.get(second.to))).toBe(false)
    const forged = {
      ...first,
      raw: `${first.raw.split('\r\n\r\n')[0]}\r\n\r\nhttps://evil.example/login\r\n`,
    }
    expect(
      await report({ ...forged, raw: forged.raw.replace(/Content-Transfer-Encoding: \S+/i, 'X: y') }),
    ).toBe(false)
    const [figures] = await show()
    expect(figures).toMatchObject({ reported: 500, clickedThenReported: 250, reportedBeforeClick: 250 })
    expect(figures?.medianReportSeconds).toBeGreaterThan(0)
    expect(figures?.firstReportSeconds).toBeGreaterThan(24 * 3600)
  })

  it('S2-48 tells bounces that come back by mail, answers of absence and answers of people apart', async () => {
    const [one, two, three, four, five] = boxes.arrived.map(idOf)
    expect(await takeReturn(world, deliveryReport(one ?? ''))).toBe('bounce')
    expect(await takeReturn(world, deliveryReport(two ?? '', 'delayed'))).toBe('delay')
    expect(
      await takeReturn(world, answerTo(three ?? '', 'Subject: Re: x\nAuto-Submitted: auto-replied')),
    ).toBe('auto-reply')
    expect(await takeReturn(world, answerTo(three ?? '', 'Subject: 自動応答: 不在です'))).toBe('auto-reply')
    expect(await takeReturn(world, answerTo(four ?? '', 'Subject: Out of Office'))).toBe('auto-reply')
    expect(await takeReturn(world, answerTo(five ?? '', 'Subject: Re: ご確認ください'))).toBe('person')
    expect(
      await takeReturn(world, answerTo('<elsewhere@kazahana.example>', 'Subject: Re: x')),
    ).toBeUndefined()
    expect((await show())[0]).toMatchObject({ bounced: 101, autoReplied: 2, delivered: 4899 })
  })

  it('S2-48 teaches whoever clicked, and tries each again 30 to 60 days later with another mail', async () => {
    const enrolled = await world.db.rows(sql`
      select 1 from assurance_enrolment where lesson_id = 'targeted-mail' and reason = 'drill'`)
    expect(enrolled).toHaveLength(500)
    // All but every fiftieth of them finish it, some after a fortnight.
    await world.db.run(sql`
      insert into assurance_lesson_try (id, colleague_id, lesson_id, version, at, answers, right_answers, questions, is_passed)
      select gen_random_uuid(), colleague_id, 'targeted-mail', 1, clicked_at + interval '1 day' * case when n % 40 = 0 then 20 else 3 end,
        '[]', 0, 0, n % 50 <> 1
      from (select *, row_number() over (order by id) as n from assurance_drill_message where clicked_at is not null) m`)
    await world.moveTo('2026-06-05T18:00:00+09:00')
    await world.runJob('assurance.drills')
    const [taught] = await show()
    expect(taught).toMatchObject({ clicked: 500, taught: 500, finished: 490, finishedInTime: 478 })
    expect((taught?.finishedInTime ?? 0) / 500).toBeGreaterThanOrEqual(0.95)

    const before = boxes.arrived.length
    for (let day = Date.parse('2026-06-08'); day <= Date.parse('2026-07-13'); day += 86_400_000) {
      const on = new Date(day).toISOString().slice(0, 10)
      await world.moveTo(`${on}T06:30:00+09:00`)
      await world.runJob('assurance.drills-again')
      await world.moveTo(`${on}T17:29:00+09:00`)
      await world.runJob('assurance.drills')
      await world.runJob('mail.letters')
    }
    await world.runJob('assurance.drills')
    const tried = await world.db.rows<{ days: number; is_other: boolean }>(sql`
      select (a.sent_at at time zone 'Asia/Tokyo')::date - (m.clicked_at at time zone 'Asia/Tokyo')::date as days,
        a.template_id <> m.template_id as is_other
      from assurance_drill_message a join assurance_drill_message m on m.drill_id = a.drill_id
        and m.colleague_id = a.colleague_id and m.round = 'first' where a.round = 'again'`)
    expect(tried).toHaveLength(500)
    expect(boxes.arrived.length - before).toBe(500)
    const days = tried.map((one) => one.days)
    expect([Math.min(...days) >= 30, Math.max(...days) <= 60]).toEqual([true, true])
    expect(tried.every(({ is_other }) => is_other)).toBe(true)
    await each(boxes.arrived.slice(-50), (mail) => visit(mail, 'person', chrome))
    expect((await show())[1]).toMatchObject({ planned: 500, delivered: 500, clicked: 50, repeatClicks: 50 })
  })

  it('S2-48 keeps the numbers and forgets the people after 90 days, those of each mail by itself', async () => {
    const [first, again] = await show()
    await world.moveTo('2026-08-09T03:50:00+09:00')
    await world.runJob('assurance.drills-forget')
    expect(
      await world.db.rows(sql`select 1 from assurance_drill_message where round = 'first'`),
    ).toHaveLength(many)
    await world.moveTo('2026-08-11T03:50:00+09:00')
    await world.runJob('assurance.drills-forget')
    expect(await world.db.rows(sql`select 1 from assurance_drill_message where round = 'first'`)).toEqual([])
    expect(await world.db.rows(sql`select 1 from assurance_enrolment where reason = 'drill'`)).toHaveLength(
      50,
    )
    expect(await show()).toEqual([first, again])
    await world.moveTo('2026-10-12T03:50:00+09:00')
    await world.runJob('assurance.drills-forget')
    expect(await world.db.rows(sql`select 1 from assurance_drill_message`)).toEqual([])
    expect(await world.db.rows(sql`select 1 from assurance_drill_visit`)).toEqual([])
    expect(await world.db.rows(sql`select 1 from assurance_enrolment where reason = 'drill'`)).toEqual([])
    const numbers = await show()
    expect(numbers).toEqual([first, again])
    const facts = JSON.stringify(await world.facts())
    const someone = await world.db.row<{ id: string }>(
      sql`select id from assurance_colleague where employee_number = 'K-1'`,
    )
    expect(facts.includes(someone?.id ?? '')).toBe(false)
  })
})
