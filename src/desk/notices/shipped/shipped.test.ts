import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Decision, decide } from '../../maintenance/decide.ts'
import type { Notice, Notices } from '../contract.ts'
import { listNotices } from '../reading/list-notices.ts'
import { withdrawNotice } from '../writing/withdraw-notice.ts'
import { shipNotices } from './ship-notices.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ at: '2025-11-10T10:00:00+09:00' })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

async function carryOut(decision: Decision): Promise<string> {
  const outcome = await world.act({ by: 'operator', name: 'tests' }, (act) => decide(act, world, decision))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}

const read = async (name: string) => (await server.browser().get<Notice>(`/api/notices/${name}`)).body

describe('the notices that come along', () => {
  it('S1-11 the notice of November links to ① the one for instant members and ② the overview', async () => {
    const { related, text, month } = await read('schedule')
    expect(month).toBe('2025-11')
    expect(related.map(({ month: of, title }) => [of, title.ja])).toEqual([
      ['2025-06', '仮カードでご利用のインスタント会員の皆さまへ'],
      ['2025-08', '風花ビズのセキュリティ強化の概要'],
    ])
    for (const language of ['ja', 'en'] as const) {
      expect(JSON.stringify(text[language])).toContain('{"to":"notice","notice":"instant-members"}')
      expect(JSON.stringify(text[language])).toContain('{"to":"notice","notice":"overview"}')
    }
  })

  it('S1-11 the earlier ones stay readable with their month', async () => {
    const { body } = await server.browser().get<Notices>('/api/notices')
    expect(body.notices.map(({ month }) => month)).toEqual(['2025-11', '2025-08', '2025-06'])
    expect(await read('instant-members')).toMatchObject({ month: '2025-06' })
    expect(await read('overview')).toMatchObject({ month: '2025-08' })
  })

  it('S1-10 the notice of November links to the manual, and names the day it is published', async () => {
    const { text } = await read('schedule')
    for (const language of ['ja', 'en'] as const)
      expect(JSON.stringify(text[language])).toContain('{"to":"page","page":"manual"}')
    expect(JSON.stringify(text.ja)).toContain('新しいマニュアルの公開 2025年11月19日(水)')
  })

  it('S1-05 the stop is announced in advance with start and end: day, weekday and time, the end as approximate', async () => {
    const said = async (language: 'ja' | 'en') => JSON.stringify((await read('schedule')).text[language])
    expect(await said('ja')).toContain('システム停止 （日時が決まりしだい')
    const window = { startsAt: '2025-11-19T21:00:00+09:00', endsAt: '2025-11-20T05:50:00+09:00' }
    const id = await carryOut({ decide: 'plan', ...window, announce: false })
    // Another night, long after: not what this notice speaks of.
    const later = { startsAt: '2026-03-01T21:00:00+09:00', endsAt: '2026-03-01T23:00:00+09:00' }
    await carryOut({ decide: 'plan', ...later, announce: true })
    expect(await said('ja')).toContain('システム停止 （日時が決まりしだい')
    await carryOut({ decide: 'announce', id })
    expect(await said('ja')).toContain('システム停止 2025年11月19日(水)21:00~11月20日(木)05:50頃まで')
    expect(await said('en')).toContain(
      'Closed: Wednesday 19 November 2025, 21:00 to about Thursday 20 November, 05:50 (Japan time)',
    )
    await carryOut({ decide: 'move-end', id, endsAt: '2025-11-20T07:20:00+09:00' })
    expect(await said('ja')).toContain('11月20日(木)07:20頃まで')
    const second = { startsAt: '2025-12-07T01:00:00+09:00', endsAt: '2025-12-07T04:00:00+09:00' }
    await carryOut({ decide: 'plan', ...second, announce: true })
    expect((await said('en')).match(/Closed: /g)).toHaveLength(2)
    await carryOut({ decide: 'cancel', id })
    expect(await said('ja')).not.toContain('11月20日(木)07:20')
    expect(await said('ja')).not.toContain('2026年3月')
  })

  it('S1-87 the notice of June tells holders of a temporary card what to do, and until when', async () => {
    const { text } = await read('instant-members')
    const said = JSON.stringify(text.ja)
    expect(said).toContain('2025年11月20日(木)からログインできなくなります')
    expect(said).toContain('本会員のカードへ切り替える')
    expect(said).toContain('あらためて入会し')
    expect(said).toContain(world.profile.operator.memberOffice.phone)
  })

  it('leave no name to be filled in, in either language', async () => {
    for (const name of ['instant-members', 'overview', 'schedule'])
      expect(JSON.stringify(await read(name))).not.toMatch(/\{[a-zA-Z]+\}/)
  })

  it('are put in once, however many nodes start, and what the desk withdrew stays so', async () => {
    await Promise.all([shipNotices(world), shipNotices(world), shipNotices(world)])
    expect((await listNotices(world, undefined)).notices).toHaveLength(3)
    const { id } = await read('overview')
    await withdrawNotice(world, { by: 'operator', name: 'tests' }, { id, version: 1 })
    await shipNotices(world)
    expect((await server.browser().get('/api/notices/overview')).status).toBe(404)
    expect((await read('schedule')).related).toHaveLength(1)
  })

  it('stand in the demonstration too, with the days of its own profile', async () => {
    const demo = await newWorld({ profile: 'demo', at: '2026-09-20T10:00:00+09:00' })
    await shipNotices(demo)
    const { notices } = await listNotices(demo, undefined)
    expect(notices.map(({ month }) => month)).toEqual(['2026-09', '2026-08', '2026-06'])
    await demo.close()
  })
})
