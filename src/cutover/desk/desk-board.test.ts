import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companyOfOld } from '../../../test/support/cast-of-the-change.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { CutoverBoard, RehearsedCompanies } from '../contract.ts'

let world: TestWorld
let server: TestServer
let desk: Awaited<ReturnType<typeof signedInStaff>>
let company: Awaited<ReturnType<typeof companyOfOld>>
beforeAll(async () => {
  world = await newWorld({ at: '2025-11-01T10:00:00+09:00' })
  server = await newServer(world)
  company = await companyOfOld(world)
  await companyOfOld(world)
  desk = await signedInStaff(world, server)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const board = async () => (await desk.get<CutoverBoard>('/api/desk/cutover')).body
const move = (dates: object, confirmed = false) =>
  withProof(world, desk, desk.address, (headers) =>
    desk.post('/api/desk/cutover/dates', { dates, reason: '連休と重なるため', confirmed }, headers),
  )

describe('the desk’s board of the change', () => {
  it('S1-21 is the desk agents’ alone', async () => {
    const others = [
      await signedInStaff(world, server, 'auditor'),
      await signedInStaff(world, server, 'member-office'),
      await signedInOver(world, server, company.administrator),
    ]
    for (const other of others) {
      expect((await other.get('/api/desk/cutover')).status).toBe(403)
      expect((await other.get('/api/desk/cutover/companies')).status).toBe(403)
      expect((await other.get('/api/desk/cutover/companies.csv')).status).toBe(403)
      expect((await other.post('/api/desk/cutover/rehearsals', { on: '2026-04-01' })).status).toBe(403)
      expect((await other.post('/api/desk/cutover/dates', {})).status).toBe(403)
    }
  })

  it('S1-02 moves a date with a fresh code, and shows who did it why; what takes effect at once waits for a yes', async () => {
    expect(await board()).toMatchObject({ ahead: '2025-11-20', dates: { cutOver: '2025-11-20' } })
    const plain = { dates: { cutOver: '2025-11-27' }, reason: '連休と重なるため', confirmed: false }
    expect((await desk.post('/api/desk/cutover/dates', plain)).status).toBe(403)
    expect((await board()).dates.cutOver).toBe('2025-11-20')
    expect((await move({ cutOver: '2025-11-27' })).status).toBe(200)
    const shown = await board()
    expect(shown.dates.cutOver).toBe('2025-11-27')
    expect(shown.history[0]).toMatchObject({
      name: 'cutOver',
      value: '2025-11-27',
      reason: '連休と重なるため',
    })
    const asked = await move({ cutOver: '2025-11-01' })
    expect(asked).toMatchObject({ status: 409, body: { detail: { effects: ['new-rules-at-once'] } } })
    expect((await move({ oldPasswordsUntil: '2025-11-20' })).body).toMatchObject({
      refusal: 'dates-out-of-order',
    })
    expect((await move({ cutOver: 'soon' })).status).toBe(400)
    expect((await world.facts('date-moved')).at(-1)?.author.kind).toBe('person')
  })

  it('rehearses in the background, and shows the outcome, the trend and the companies by need', async () => {
    for (const on of ['2026-04-01', '2025-11-27']) {
      const asked = await desk.post<{ id: string }>('/api/desk/cutover/rehearsals', { on })
      expect(asked.status).toBe(202)
      await world.jobsDone()
      const [newest] = (await board()).runs
      expect(newest).toMatchObject({
        id: asked.body.id,
        on,
        state: 'done',
        totals: { accounts: 6, cannot: 0 },
      })
    }
    expect((await board()).runs).toHaveLength(2)
    const { companies, next } = (await desk.get<RehearsedCompanies>('/api/desk/cutover/companies')).body
    expect([companies.length, next]).toEqual([2, undefined])
    const [first] = companies
    const found = await desk.get<RehearsedCompanies>(
      `/api/desk/cutover/companies?query=${encodeURIComponent(first?.name ?? '')}`,
    )
    expect(found.body.companies).toEqual([first])
    const after = `${first?.cannot}.${first?.stopped}.${first?.id}`
    const rest = await desk.get<RehearsedCompanies>(`/api/desk/cutover/companies?after=${after}`)
    expect(rest.body.companies).toEqual(companies.slice(1))
    const file = await desk.get<string>('/api/desk/cutover/companies.csv')
    expect(file.body).toContain(`${first?.name},${first?.id},3,0,0,2\r\n`)
  })
})
