import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Trust } from '#assurance/contract.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { attest } from '../evidence/attest.ts'
import { collectEvidence } from '../evidence/collect.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  const loaded = await load(demoRegisters().replace(/^certificates:\n[\s\S]*?(?=^owners:)/m, ''))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const load = (text: string) => loadRegisters(world, { by: 'operator', name: 'tests' }, text)
const trust = async () => {
  const { status, body } = await server.browser().get<Trust>('/api/trust')
  expect(status).toBe(200)
  return body
}
const one = async (id: string) => {
  const found = (await trust()).statements.find((statement) => statement.id === id)
  if (!found) throw new Error(`Nothing is said of ${id}.`)
  return found
}

describe('what everybody reads without signing in', () => {
  it('S2-01 S2-02 two separate events of September 2014, each an entry of its own, and the apology beside them', async () => {
    const { statements } = await trust()
    const history = statements.filter(({ kind }) => kind === 'history')
    expect(history.map(({ month }) => month)).toEqual(['2014-09', '2014-09'])
    expect(history[0]?.title.ja).toContain('マイレージプログラムへの不正ログイン')
    expect(history[0]?.text.en).toContain('accounts of the mileage programme')
    expect(history[1]?.title.ja).toMatch(/顧客情報システムへの不正アクセス.*個人情報の漏えい/)
    expect(history[1]?.text.en).toMatch(/customer information.*personal data leaked/)
    const apology = statements.find(({ kind }) => kind === 'apology')
    expect(apology?.text.ja).toMatch(/お客さまとご関係の皆さま.*深くおわび/)
    expect(apology?.text.en).toMatch(/customers and to others concerned.*apologise/)
    expect(history[0]?.proof).toBeUndefined()
  })

  it('S2-18 S2-33 the preamble and all ten points of the policy, in Japanese and English', async () => {
    const { statements } = await trust()
    expect(statements.find(({ kind }) => kind === 'preamble')?.text.ja).toContain(
      '情報セキュリティが持つ重み',
    )
    const points = statements.filter(({ kind }) => kind === 'policy')
    expect(points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const { text } of points) expect([text.ja, text.en].every((words) => words.length > 20)).toBe(true)
  })

  it('S2-03 information security as a matter of the highest priority', async () => {
    expect((await one('top-priority')).text.ja).toContain('最も重要')
    expect((await one('top-priority')).text.en).toContain('highest priority')
  })

  it('a promise as current only while fresh proof shows that it is kept, and never why it is not', async () => {
    expect((await one('policy-10')).proof).toEqual({ isCurrent: false })
    expect((await one('intelligence')).proof).toEqual({ isCurrent: false })
    await collectEvidence(world)
    expect((await one('policy-10')).proof).toMatchObject({ isCurrent: true, provedAt: expect.any(String) })
    const officer = await staffSession(world, 'security-officer')
    await attest(officer, 'intelligence-used', { verdict: 'PASS', words: '対策に生かしました。' })
    expect((await one('intelligence')).proof).toMatchObject({ isCurrent: true })
    await attest(officer, 'intelligence-used', { verdict: 'FAIL', words: '見直しを延期しました。' })
    expect((await one('intelligence')).proof).toEqual({ isCurrent: false })
    expect(JSON.stringify(await trust())).not.toMatch(/延期|FAIL|UNKNOWN|mihari|見張/)
    await world.advance({ hours: 25 })
    expect((await one('policy-10')).proof).toEqual({ isCurrent: false })
  })
})

describe('a certificate', () => {
  const certificate = `
certificates:
  - id: isms
    standard: ISO/IEC 27001:2022
    departments:
      - { ja: グループ全体のシステム基盤を担う部門, en: The department in charge of the group-wide system platform }
      - { ja: 業務システムを担う部門, en: The departments in charge of business systems }
    number: KZ-27001-0417
    issuer: 灯台認証機構
    issued: 2024-06-01
    expires: 2026-05-31
`
  it('S2-16 is shown only together with its scope, the departments it holds for', async () => {
    const bare = certificate.replace(/ {4}departments:\n(.*\n){2}/, '')
    expect(await load(bare)).toMatchObject({ refusal: 'registers-broken' })
    const empty = certificate.replace(/departments:\n(.*\n){2}/, 'departments: []\n')
    expect(await load(empty)).toMatchObject({ refusal: 'registers-broken' })
    expect((await trust()).certificates).toEqual([])
    expect(await load(certificate)).toMatchObject({ ok: true, value: { certificates: 1 } })
    const [shown] = (await trust()).certificates
    expect(shown?.departments.map(({ ja }) => ja)).toEqual([
      'グループ全体のシステム基盤を担う部門',
      '業務システムを担う部門',
    ])
    // No other word claims it: what is promised names the standard as a measure, never as something that was granted.
    const said = (await trust()).statements
      .map(({ title, text }) => `${title.ja}${text.ja}${title.en}${text.en}`)
      .join()
    expect(said).not.toMatch(/認証を取得|certified|certificate/)
  })

  it('S2-17 has number, issuer and expiry, and is hidden by itself once that is past', async () => {
    expect((await trust()).certificates).toMatchObject([
      { number: 'KZ-27001-0417', issuer: '灯台認証機構', expiresOn: '2026-05-31' },
    ])
    await world.moveTo('2026-05-31T23:59:00+09:00')
    expect((await trust()).certificates).toHaveLength(1)
    await world.moveTo('2026-06-01T00:00:00+09:00')
    expect((await trust()).certificates).toEqual([])
    expect(await load(certificate.replace('expires: 2026-05-31', 'expires: 2024-05-31'))).toMatchObject({
      refusal: 'registers-broken',
    })
  })
})
