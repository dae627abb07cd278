import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newStaff, signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoPeople } from '../demo/seed-demo-registers.ts'
import { takePopulation } from '../population/file/load-population.ts'
import { linkAccount } from '../population/link-account.ts'
import { approveDrill } from './campaign/approve-drill.ts'
import { designDrill } from './campaign/design-drill.ts'
import { haltDrill } from './campaign/halt-drill.ts'
import type { DrillView, DrillWish } from './contract.ts'
import { showDrill } from './results/show-drill.ts'
import { sendDue } from './sending/send-due.ts'
import { readTemplates } from './templates/read-templates.ts'
import { shipTemplates } from './templates/ship-templates.ts'

let world: TestWorld
let server: TestServer
let designer: Asking
let approver: Asking
let wish: DrillWish
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T09:30:00+09:00' })
  server = await newServer(world)
  await shipTemplates(world)
  const taken = await takePopulation(world, { by: 'operator', name: 'tests' }, demoPeople())
  if (!taken.ok) throw new Error(JSON.stringify(taken.detail))
  designer = await staffSession(world, 'security-officer')
  const templates = (await readTemplates(world.db)).filter(({ language }) => language === 'ja')
  wish = {
    ...{ title: '春の訓練', groups: [], numbers: [], templates: templates.map(({ id }) => id), perHour: 600 },
    ...{ fromOn: '2026-05-11', untilOn: '2026-05-11', opens: '10:00', closes: '12:00' },
  }
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const design = async (changed: Partial<DrillWish> = {}) => {
  const made = await designDrill(designer, { ...wish, ...changed })
  if (!made.ok) throw new Error(`${made.refusal} ${JSON.stringify(made.detail)}`)
  return made.value.id
}
const show = async (id: string) => {
  const found = await showDrill(world, designer.session, id)
  if (!found) throw new Error('It is not there.')
  return found
}
const messages = (drill: string) =>
  world.db.rows<{
    id: string
    colleague_id: string
    sent_at: Date | null
    left_out: string | null
    due_at: Date
  }>(sql`select * from assurance_drill_message where drill_id = ${drill} order by due_at, id`)
const clock = async () => {
  await world.runJob('assurance.drills')
  await world.jobsDone()
}

describe('the design and approval of a drill', () => {
  it('is refused while nobody else could approve it', async () =>
    expect(await designDrill(designer, wish)).toMatchObject({ refusal: 'drill-needs-second-person' }))

  it('is refused by the act and by the database when the designer approves it himself; an auditor does neither', async () => {
    approver = await staffSession(world, 'ciso')
    const id = await design()
    expect(await approveDrill(designer, id)).toMatchObject({ refusal: 'drill-own-approval' })
    const auditor = await staffSession(world, 'auditor')
    expect(await designDrill(auditor, wish)).toMatchObject({ refusal: 'forbidden' })
    expect(await approveDrill(auditor, id)).toMatchObject({ refusal: 'forbidden' })
    expect(await haltDrill(auditor, id, 'x')).toMatchObject({ refusal: 'forbidden' })
    await expect(
      world.db.run(sql`
        update assurance_drill set approved_by = designed_by, approved_at = designed_at where id = ${id}`),
    ).rejects.toThrow(/assurance_drill_by_two/)
    await expect(world.db.run(sql`update assurance_drill set seed = '' where id = ${id}`)).rejects.toThrow(
      /assurance_drill_seed/,
    )
    expect((await show(id)).state).toBe('designed')
    await clock()
    expect(await messages(id)).toEqual([])
  })

  it('holds exactly what was designed: other words of a template afterwards, and the approval is refused', async () => {
    const id = await design()
    const [template = ''] = wish.templates
    const reword = (from: string, to: string) =>
      world.db.run(
        sql`update assurance_drill_template set body = replace(body, ${from}, ${to}) where id = ${template}`,
      )
    await reword('明日', '明後日')
    expect(await approveDrill(approver, id)).toMatchObject({ refusal: 'drill-moved-on' })
    await reword('明後日', '明日')
    expect((await approveDrill(approver, id)).ok).toBe(true)
    expect(await approveDrill(approver, id)).toMatchObject({ refusal: 'drill-settled' })
    await haltDrill(designer, id, '試し')
  })

  it('for single departments reaches their people alone', async () => {
    const id = await design({ groups: [{ company: '風花空港サービス', unit: '取締役会' }] })
    expect(await approveDrill(approver, id)).toMatchObject({ ok: true })
    expect(await messages(id)).toHaveLength(1)
    await haltDrill(designer, id, '試し')
  })

  it('is refused again at the approval when somebody outside has come among the people meanwhile', async () => {
    const id = await design()
    const move = (address: string) =>
      world.db.run(sql`update assurance_colleague set address = ${address} where employee_number = 'OF-001'`)
    await move('mio@elsewhere.example')
    expect(await approveDrill(approver, id)).toMatchObject({
      ...{ refusal: 'drill-outside-domain', detail: { domains: ['elsewhere.example'], people: 1 } },
    })
    expect(await designDrill(designer, wish)).toMatchObject({ refusal: 'drill-outside-domain' })
    await move('mio@kazahana.example')
  })

  it('of two at once, one approval counts, and everybody gets one mail', async () => {
    const id = await design()
    const outcomes = await Promise.all([approveDrill(approver, id), approveDrill(approver, id)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const mails = await messages(id)
    expect(new Set(mails.map(({ colleague_id }) => colleague_id)).size).toBe(mails.length)
    expect(mails.length).toBe((await show(id)).people)
    await haltDrill(designer, id, '試し')
  })
})

describe('the mails of a drill', () => {
  it('leave in its hours alone, below the cap of an hour, and not to who has come on leave or on call or has left', async () => {
    await world.moveTo('2026-05-11T09:40:00+09:00')
    const id = await design({ perHour: 30 })
    const approved = await approveDrill(approver, id)
    expect(approved).toMatchObject({ ok: true })
    const plan = await messages(id)
    const officer = await newStaff(world, 'security-officer')
    // The plan's order is drawn; who is written to in the tests that follow stays among the others.
    const haruka = await world.db.row<{ id: string }>(sql`
      select id from assurance_colleague where employee_number = 'OF-004'`)
    const drawn = plan.map(({ colleague_id }) => colleague_id).filter((one) => one !== haruka?.id)
    const [first, second, third, ...others] = [...drawn, haruka?.id ?? '']
    await world.act({ by: 'system', name: 'tests' }, (act) =>
      linkAccount(act, third ?? '', officer.accountId),
    )
    await world.db.run(sql`
      update assurance_colleague set away = '{[2026-05-11,2026-05-20)}' where id = ${first ?? ''}`)
    await world.db.run(sql`update assurance_colleague set left_on = '2026-05-11' where id = ${second ?? ''}`)
    await world.db.run(sql`
      insert into watch_shift (id, account_id, starts_at, ends_at, planned_at, planned_by)
      values (gen_random_uuid(), ${officer.accountId}, '2026-05-11T09:00+09:00', '2026-05-11T20:00+09:00', platform_now(), ${officer.accountId})`)
    await clock()
    expect((await messages(id)).filter(({ sent_at }) => sent_at)).toEqual([])
    await world.moveTo('2026-05-11T11:58:00+09:00')
    await clock()
    const now = await messages(id)
    const sent = now.filter(({ sent_at }) => sent_at)
    expect(sent).toHaveLength(27)
    const out = new Map(now.map((one) => [one.colleague_id, one.left_out]))
    expect([first, second, third].map((one) => out.get(one ?? ''))).toEqual(['away', 'left', 'on-call'])
    expect(others.every((one) => out.get(one) === null)).toBe(true)
    await world.moveTo('2026-05-11T12:00:00+09:00')
    await clock()
    expect((await messages(id)).filter(({ sent_at }) => sent_at)).toHaveLength(27)
    await haltDrill(designer, id, '終わり')
  })

  it('carry no picture, no form and no second address; a signed header says what they are', async () => {
    await world.moveTo('2026-05-12T09:50:00+09:00')
    const day = { fromOn: '2026-05-12', untilOn: '2026-05-12' }
    const id = await design({ ...day, numbers: ['OF-004'] })
    await approveDrill(await again('ciso'), id)
    await world.moveTo('2026-05-12T11:59:30+09:00')
    await clock()
    const mail = (await world.mailTo('haruka@airport.kazahana.example')).at(-1)
    expect(mail?.parsed.html).toBeUndefined()
    expect(mail?.text.match(/https?:\/\/\S+/g)).toHaveLength(1)
    expect(mail?.text).toMatch(/http:\/\/localhost\/api\/drill\/[A-Za-z0-9_-]{22}\n/)
    const header = mail?.parsed.headers.find(({ key }) => key === 'sekisho-drill')?.value ?? ''
    const officer = await signedInStaff(world, server, 'security-officer')
    const ask = async (about: object) =>
      (await officer.post<object>('/api/assurance/drill-headers', about)).body
    const mine = { header, to: mail?.to, subject: mail?.subject }
    expect(await ask(mine)).toEqual({ isOurs: true, drill: id, title: '春の訓練' })
    expect(await ask({ ...mine, to: 'mio@kazahana.example' })).toEqual({ isOurs: false })
    expect(await ask({ ...mine, subject: '別の件名' })).toEqual({ isOurs: false })
    expect(await ask({ ...mine, header: header.replace(/sig=./, 'sig=_') })).toEqual({ isOurs: false })
    const [token = ''] = mail?.text.match(/[A-Za-z0-9_-]{22}$/m) ?? []
    expect(JSON.stringify(await world.db.rows(sql`select * from assurance_drill_message`))).not.toContain(
      token,
    )
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
  })

  it('stop at once when somebody presses the switch: nothing more is sent, and what waits is wiped', async () => {
    await world.moveTo('2026-05-13T09:50:00+09:00')
    designer = await again('security-officer')
    const id = await design({ fromOn: '2026-05-13', untilOn: '2026-05-13' })
    await approveDrill(await again('ciso'), id)
    await world.moveTo('2026-05-13T11:00:00+09:00')
    // The mails stand in the outbox, and there is no house in which a postman is called.
    await server.close()
    await sendDue(world)
    const waiting = (await messages(id)).filter(({ sent_at }) => sent_at).length
    expect(waiting).toBeGreaterThan(5)
    expect(await haltDrill(designer, id, '問い合わせが増えたため')).toMatchObject({ ok: true })
    await world.moveTo('2026-05-13T11:30:00+09:00')
    await clock()
    const states = await world.db.rows<{ state: string; count: number }>(sql`
      select state, count(*)::int as count from mail_outbox where id in (
        select id from assurance_drill_message where drill_id = ${id}) group by 1`)
    expect(states).toEqual([{ state: 'void', count: waiting }])
    expect(await show(id)).toMatchObject({ state: 'halted', hasMore: false })
    expect((await messages(id)).every(({ left_out }) => left_out === 'halted')).toBe(true)
    expect(await haltDrill(designer, id, 'x')).toMatchObject({ refusal: 'drill-settled' })
    server = await newServer(world)
  })
})

describe('who sees what of a drill', () => {
  it('people stand in front of officers and the CISO alone, whose look leaves a fact; auditors see numbers', async () => {
    const [officer, auditor] = [
      await signedInStaff(world, server, 'security-officer'),
      await signedInStaff(world, server, 'auditor'),
    ]
    const { drills } = (await auditor.get<{ drills: { id: string }[] }>('/api/assurance/drills')).body
    const path = `/api/assurance/drills/${drills[0]?.id}`
    expect((await officer.get(`${path}/people`)).status).toBe(200)
    expect(await world.facts('drill-people-read')).toHaveLength(1)
    expect((await auditor.get(`${path}/people`)).status).toBe(403)
    expect((await auditor.get<DrillView>(path)).body.title).toBe('春の訓練')
    const desk = await signedInStaff(world, server, 'desk-agent')
    for (const one of [path, `${path}/people`, '/api/assurance/drills'])
      expect([one, (await desk.get(one)).status]).toEqual([one, 403])
  })
})

/** A day has passed: somebody of that kind who is signed in now. */
const again = (kind: 'ciso' | 'security-officer') => staffSession(world, kind)

describe('the page a drill leads to', () => {
  it('S2-48 is the same for a link that is good, old or made up; who only fetches is a machine, who acts on it a person', async () => {
    await world.moveTo('2026-05-14T09:50:00+09:00')
    const designing = await again('security-officer')
    const made = await designDrill(designing, {
      ...{ ...wish, numbers: ['OF-004'], fromOn: '2026-05-14', untilOn: '2026-05-14' },
    })
    if (!made.ok) throw new Error(made.refusal)
    const id = made.value.id
    await approveDrill(await again('ciso'), id)
    await world.moveTo('2026-05-14T11:59:30+09:00')
    await clock()
    const mail = (await world.mailTo('haruka@airport.kazahana.example')).at(-1)
    const [path = ''] = mail?.text.match(/\/api\/drill\/[\w-]{22}/) ?? []
    const follow = async (way: string, headers = {}) => {
      const reply = await new Promise<IncomingMessage>((answered, failed) => {
        get(server.url + way, { headers }, answered).on('error', failed)
      })
      reply.resume()
      expect(reply.statusCode).toBe(303)
      expect(reply.headers['set-cookie']).toBeUndefined()
      return reply.headers.location ?? ''
    }
    const shown = () => showDrill(world, designing.session, id)
    const figures = async () => (await shown())?.rounds[0]?.figures
    const person = { 'user-agent': 'Mozilla/5.0 Firefox/140.0' }
    const say = (visit: string, what: string) =>
      fetch(`${server.url}/api/drill-visits/${visit}/${what}`, { method: 'POST' }).then(
        ({ status }) => status,
      )
    const made1 = await follow('/api/drill/AAAAAAAAAAAAAAAAAAAAAA', person)
    const good = await follow(path, person)
    for (const one of [made1, good]) expect(one).toMatch(/^\/drill#[0-9a-f-]{36}$/)
    expect(await follow(path, { ...person, 'accept-language': 'en' })).toMatch(/^\/en\/drill#/)
    const [visit = '', other = ''] = [good, made1].map((one) => one.split('#')[1])
    // Nothing was shown yet: an action without it is none.
    expect([await say(visit, 'action'), await say(other, 'action')]).toEqual([204, 204])
    expect([await say(visit, 'sight'), await say(other, 'sight')]).toEqual([204, 204])
    expect(await figures()).toMatchObject({ opened: 1, clicked: 0, visits: 2, machineVisits: 2 })
    expect((await shown())?.hasMore).toBe(false)
    expect([await say(visit, 'action'), await say(other, 'action')]).toEqual([204, 204])
    expect(await figures()).toMatchObject({ clicked: 1, visits: 2, machineVisits: 1 })
    // Whoever opened one is sent another in a month or two.
    expect((await shown())?.hasMore).toBe(true)
    await world.moveTo('2026-05-28T12:30:00+09:00')
    const late = (await follow(path, person)).split('#')[1] ?? ''
    expect([await say(late, 'sight'), await say(late, 'action')]).toEqual([204, 204])
    expect(await figures()).toMatchObject({ visits: 2 })
  })

  it('takes nothing in: whatever is sent to it, in whatever form, is answered by 405', async () => {
    for (const path of ['/drill', '/en/drill', '/drill/', '/drill?x=1', '/api/drill/AAAAAAAAAAAAAAAAAAAAAA'])
      for (const [method, type] of [
        ['POST', 'application/x-www-form-urlencoded'],
        ['POST', 'multipart/form-data; boundary=x'],
        ['POST', 'application/json'],
        ['PUT', 'text/plain'],
        ['DELETE', 'text/plain'],
      ] as const) {
        const reply = await fetch(server.url + path, {
          ...{ method, headers: { 'content-type': type }, body: 'password=x' },
        })
        expect([path, method, type, reply.status]).toEqual([path, method, type, 405])
        expect(reply.headers.get('allow')).toBe('GET, HEAD')
        expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
      }
  })
})
