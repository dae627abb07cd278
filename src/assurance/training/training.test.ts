import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { colleagueSession, linked, newColleague } from '../../../test/support/colleagues.ts'
import type { Asking } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { askPeople } from './ask-people.ts'
import type { LessonToDo } from './contract.ts'
import { answerLesson, lessonToDo, ownLessons } from './do-lesson.ts'
import { enrol, finishedAmong, hasFinished } from './enrol.ts'
import { shipLessons, shippedLessons } from './ship-lessons.ts'
import { showLessons, showResults } from './show-results.ts'

let world: TestWorld
let server: TestServer
let officer: Asking
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  officer = await staffSession(world, 'security-officer')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const author = { by: 'system', name: 'tests' } as const
const rightOnes = (lesson: string) =>
  shippedLessons()
    .find(({ id }) => id === lesson)
    ?.content.questions.map(({ right }) => right) ?? []
const wrongOnes = (lesson: string) => rightOnes(lesson).map((right) => (right === 1 ? 2 : 1))
const ask = (ids: string[], lesson: string, cause: string, dueOn = '2026-05-25') =>
  world.act(author, (act) => enrol(act, world, ids, { lesson, reason: 'drill', cause, dueOn }))
const resultsOf = async (lesson: string, of: 'missing' | 'finished') =>
  (await showResults(world, lesson, { of, after: '' })).people
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}

describe('lessons', () => {
  it('S2-23 come along in both languages, about passwords, targeted mail, customer information and reporting', () => {
    const lessons = shippedLessons()
    expect(lessons.map(({ id }) => id)).toEqual([
      ...['customer-information', 'incident-reporting', 'passwords', 'targeted-mail'],
    ])
    for (const { content } of lessons) {
      expect(content.questions.length).toBeGreaterThanOrEqual(4)
      for (const { ja, en } of content.pages.map(({ text }) => text)) {
        expect(ja).toMatch(/[ぁ-ん].*。/)
        expect(en).toMatch(/^[\x20-\x7e\n“”’]+$/)
      }
    }
  })

  it('S2-23 keep their words: one that was changed under the same number is not put on the shelf', async () => {
    const [first] = shippedLessons()
    if (!first) throw new Error('There is no lesson.')
    const changed = { ...first, content: { ...first.content, pass: 1 } }
    await expect(shipLessons(world, [changed])).rejects.toThrow('without a new version')
  })

  it('S2-23 tell nobody which answer is right before it is given', async () => {
    const shown = await lessonToDo(world.db, 'passwords')
    expect(shown?.questions.length).toBe(5)
    expect(JSON.stringify(shown)).not.toMatch(/"right"|"why"/)
  })
})

describe('a result', () => {
  it('S2-23 is kept per person: what was answered, how often, whether it was enough; enough finishes what one is enrolled for', async () => {
    const mio = await colleagueSession(world)
    expect(await ask([mio.me.id], 'targeted-mail', 'drill-1')).toBe(1)
    expect(await ask([mio.me.id], 'targeted-mail', 'drill-1')).toBe(0)
    const since = await world.clock.now()
    const mine = async () => (await ownLessons(world.db, mio.me.id, '2026-05-11'))[0]
    expect(await mine()).toMatchObject({ id: 'targeted-mail', dueOn: '2026-05-25', reason: 'drill' })
    const failed = await answerLesson(mio, 'targeted-mail', {
      version: 1,
      answers: wrongOnes('targeted-mail'),
    })
    expect(failed).toMatchObject({ value: { isPassed: false, right: 0, of: 5 } })
    const one = { colleagueId: mio.me.id, lesson: 'targeted-mail' }
    expect(await hasFinished(world.db, one, since)).toBe(false)
    expect(await resultsOf('targeted-mail', 'missing')).toMatchObject([
      { employeeNumber: mio.me.number, tries: 1, best: 0, of: 5, isLate: false },
    ])
    const answers = rightOnes('targeted-mail')
    const passed = await answerLesson(mio, 'targeted-mail', { version: 1, answers })
    expect(passed).toMatchObject({
      value: {
        isPassed: true,
        right: 5,
        answers: expect.arrayContaining([{ isRight: true, right: 2, why: expect.anything() }]),
      },
    })
    expect(await hasFinished(world.db, one, since)).toBe(true)
    expect(await hasFinished(world.db, one, new Date('2026-05-12T00:00:00Z'))).toBe(false)
    expect((await finishedAmong(world.db, [mio.me.id], { lesson: 'passwords', since })).size).toBe(0)
    expect(await resultsOf('targeted-mail', 'missing')).toEqual([])
    const results = await resultsOf('targeted-mail', 'finished')
    expect(results).toMatchObject([{ employeeNumber: mio.me.number, tries: 2, best: 5 }])
    expect(JSON.stringify(results)).not.toContain('drill')
    expect(await world.facts('lesson-answered')).toHaveLength(2)
    expect((await mine())?.id).not.toBe('targeted-mail')
  })

  it('S2-23 is nobody’s who is not of the group, and of no lesson or version that is not there', async () => {
    const mio = await colleagueSession(world)
    const answers = rightOnes('passwords')
    expect(await answerLesson(officer, 'passwords', { version: 1, answers })).toMatchObject({
      refusal: 'not-a-colleague',
    })
    expect(await answerLesson(mio, 'ghost', { version: 1, answers })).toMatchObject({
      refusal: 'lesson-not-found',
    })
    for (const wrong of [
      { version: 2, answers },
      { version: 1, answers: answers.slice(1) },
    ])
      expect(await answerLesson(mio, 'passwords', wrong)).toMatchObject({ refusal: 'lesson-moved-on' })
    await world.db.run(sql`update assurance_colleague set left_on = '2026-05-11' where id = ${mio.me.id}`)
    expect(await answerLesson(mio, 'passwords', { version: 1, answers })).toMatchObject({
      refusal: 'not-a-colleague',
    })
  })
})

describe('the office', () => {
  it('S2-23 asks officers and employees alike, and sees by name who is missing past the day; who is on leave is not late', async () => {
    const manager = await newColleague(world, { kind: '役員' })
    const partner = await newColleague(world, { kind: '業務委託' })
    const away = await newColleague(world, { away: '2026-05-01..2026-12-31' })
    const wish = { kinds: ['officer' as const, 'employee' as const], dueOn: '2026-05-20' }
    expect(await askPeople(officer, 'passwords', { ...wish, dueOn: '2026-05-10' })).toMatchObject({
      refusal: 'enrolment-in-past',
    })
    expect(await askPeople(officer, 'ghost', wish)).toMatchObject({ refusal: 'lesson-not-found' })
    const auditor = await staffSession(world, 'auditor')
    expect(await askPeople(auditor, 'passwords', wish)).toMatchObject({ refusal: 'forbidden' })
    expect(await askPeople(officer, 'passwords', wish)).toMatchObject({ ok: true })
    expect(await askPeople(officer, 'passwords', wish)).toMatchObject({ value: { enrolled: 0 } })
    await world.moveTo('2026-05-21T09:00:00+09:00')
    const missing = new Map(
      (await resultsOf('passwords', 'missing')).map(({ employeeNumber, isLate }) => [employeeNumber, isLate]),
    )
    expect(missing.get(manager.number)).toBe(true)
    expect(missing.get(away.number)).toBe(false)
    expect(missing.has(partner.number)).toBe(false)
    const counted = (await showLessons(world)).lessons.find(({ id }) => id === 'passwords')
    expect(counted?.late).toBe([...missing.values()].filter((isLate) => isLate).length)
    expect(await find('lessons-finished')).toMatchObject({ verdict: 'FAIL' })
  })

  it('S2-23 an employee does it all over HTTP and finds no screen of the office; an auditor reads', async () => {
    const browser = await signedInStaff(world, server, 'employee')
    const row = await world.db.row<{ id: string }>(
      sql`select id from identity_account where address = ${browser.address}`,
    )
    expect((await browser.get('/api/assurance/mine')).body).toEqual({
      ...{ isColleague: false, lessons: [], documents: [], reports: [] },
    })
    const me = await newColleague(world)
    await linked(world, me, row?.id ?? '')
    await ask([me.id], 'passwords', 'drill-2')
    const lesson = await browser.get<LessonToDo>('/api/assurance/mine/lessons/passwords')
    expect(lesson.body.version).toBe(1)
    const tried = await browser.post('/api/assurance/mine/lessons/passwords/tries', {
      ...{ version: 1, answers: rightOnes('passwords') },
    })
    expect(tried).toMatchObject({ status: 200, body: { isPassed: true } })
    const closed = ['lessons', 'lessons/passwords/results', 'documents', 'promises', 'population', 'bodies']
    for (const path of closed) expect((await browser.get(`/api/assurance/${path}`)).status, path).toBe(403)
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await auditor.get('/api/assurance/lessons/passwords/results')).status).toBe(200)
    const asked = await auditor.post('/api/assurance/lessons/passwords/enrolments', {
      ...{ kinds: ['officer'], dueOn: '2026-06-01' },
    })
    expect(asked.status).toBe(403)
  })
})
