import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { recordAudit } from '../audits/record-audit.ts'
import { seedDemoRegisters } from '../demo/seed-demo-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'

let world: TestWorld
let server: TestServer
let auditor: Awaited<ReturnType<typeof signedInStaff>>
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-03-10T12:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  await seedDemoRegisters(world)
  auditor = await signedInStaff(world, server, 'auditor')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const page = async (path: string) => {
  const form = path.includes('?') ? '&form=html' : '?form=html'
  const reply = await auditor.get<string>(`/api/assurance/reports/${path}${form}`)
  return { ...reply, text: String(reply.body) }
}
/** The report as PDF: what it says of itself, and the words on it. */
const printed = async (path: string) => {
  const { status, headers, body } = await auditor.get<Buffer>(`/api/assurance/reports/${path}`)
  const pdf = await getDocumentProxy(new Uint8Array(body), { verbosity: 0 })
  const { totalPages, text } = await extractText(pdf, { mergePages: true })
  return { status, headers, totalPages, text, info: (await pdf.getMetadata()).info }
}
const open = async (title: string) => {
  const officer = await signedInStaff(world, server, 'security-officer')
  const opened = await officer.post<{ id: string }>('/api/watch/incidents', { title, severity: 'high' })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body))
  return { officer, id: opened.body.id }
}

describe('what the committee is given', () => {
  it('S2-10 S2-55 S2-56 says how the promises stand, the years with an audit and the findings that are open, in both languages', async () => {
    const { text, headers, status } = await page('committee?language=ja')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain('attachment')
    expect(text).toContain('委員会資料')
    expect(text).toContain('2025年度')
    expect(text).toContain('対策と基準の対応表')
    expect(text).toContain('四半期ごとに対応表を見直し')
    expect(text).not.toMatch(/\{\w+\}|undefined/)
    const english = (await page('committee?language=en')).text
    expect(english).toContain('Findings that are not closed')
    for (const day of [
      /<td>\d{4}年\d+月\d+日\([日月火水木金土]\)<\/td>/,
      /作成：.*日\([日月火水木金土]\) \d\d:/,
    ])
      expect(text).toMatch(day)
    expect(english).toMatch(/<td>(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w+ \d{4}<\/td>/)
    expect(text + english).not.toMatch(/>\d{4}-\d\d-\d\d/)
  })

  it('S2-10 S2-55 comes as a PDF in either language, unless a page is asked for', async () => {
    const { status, headers, text, info } = await printed('committee')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toContain('committee.pdf')
    expect(info).toMatchObject({ Title: '委員会資料（情報セキュリティ）', Language: 'ja' })
    for (const told of ['守られている', '2025年度', '対策と基準の対応表', '四半期ごとに対応表を見直し'])
      expect(text.replaceAll(/\s/g, '')).toContain(told)
    const english = await printed('committee?language=en')
    expect(english.info).toMatchObject({ Language: 'en' })
    expect(english.text).toContain('Findings that are not closed')
  })

  it('runs nothing and fetches nothing, whatever somebody wrote', async () => {
    const officer = await staffSession(world, 'security-officer')
    const words = '<script>alert(1)</script><img src=//evil.example>'
    await recordAudit(officer, {
      ...{ auditor: '灯台監査法人', heldOn: '2026-03-09', scope: 'x', opinion: 'x' },
      findings: [{ severity: 'minor', words, control: 'audit' }],
    })
    const { text } = await page('committee')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toMatch(/<script|<img/)
  })
})

describe('what an authority is told', () => {
  it('S2-29 has what is known and the days of each law, and says "not configured" instead of guessing', async () => {
    const { officer, id } = await open('不審なログイン')
    const before = await page(`incidents/${id}`)
    expect(before.text).toContain('まだ記録されていません')
    const noted = await officer.post(`/api/watch/incidents/${id}/facts`, {
      ...{ seen: 0, kind: 'learned', knownAt: '2026-03-10T09:00:00+09:00' },
      facts: {
        ...{ isSuspectedOnly: true, sensitiveData: false, financialHarm: false, improperPurpose: false },
        ...{ persons: 1001, isStronglyEncrypted: false, isStillBeingAcquired: false, role: 'controller' },
      },
    })
    expect(noted.status).toBeLessThan(300)
    const { text } = await page(`incidents/${id}`)
    for (const told of [
      '1,001',
      '2026年3月10日(火)',
      '2026年3月14日(土) まで',
      '2026年4月8日(水) まで',
      '未設定',
      '報告が必要です',
      '不審なログイン',
    ])
      expect(text).toContain(told)
    expect((await page(`incidents/${id}?language=en`)).text).toContain('by Sat 14 March 2026')
    const pdf = await printed(`incidents/${id}`)
    for (const told of ['1,001', '2026年3月14日(土)まで', '未設定', '不審なログイン'])
      expect(pdf.text.replaceAll(/\s/g, '')).toContain(told)
  })

  it('is for the security office, about an incident that is there', async () => {
    const { id } = await open('別の件')
    expect((await page('incidents/00000000-0000-4000-8000-0000000000ff')).status).toBe(404)
    const desk = await signedInStaff(world, server)
    expect((await desk.get(`/api/assurance/reports/incidents/${id}`)).status).toBe(403)
    expect((await server.browser().get('/api/assurance/reports/committee')).status).toBe(401)
  })
})
