import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newStaff, signedInStaff, staffProof, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoPeople } from '../demo/seed-demo-registers.ts'
import type { Population } from './contract.ts'
import { loadPopulation, takePopulation } from './file/load-population.ts'
import { linkAccount } from './link-account.ts'
import { colleagueOfAccount, colleagueOfAddress, peopleOn } from './people-on.ts'

const author = { by: 'operator', name: 'tests' } as const
const path = '/api/assurance/population/files'
const head = 'employee_number,name_ja,name_en,company,unit,kind,address,joined_on,last_day,away\n'
const aoi = 'K-1,浅葱 蒼,ASAGI AOI,風花エア,運航本部,社員,aoi@flight.kazahana.example,2020-04-01,,\n'
const nagi =
  'OF-1,磯部 凪,ISOBE NAGI,風花整備,取締役会,役員,nagi@hangar.kazahana.example,2018-06-01,2026-05-31,\n'
const yui =
  'P-1,帆足 結,HOASHI YUI,風花システム,運用部,業務委託,yui@partner.kazahana.example,2026-04-01,,2026-05-01..2026-05-10 2026-08-01..\n'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const take = (text: string) => takePopulation(world, author, Buffer.from(text))
const faultsOf = async (text: string) => {
  const outcome = await take(text)
  if (outcome.ok) throw new Error('It was taken in.')
  return outcome.detail?.faults
}
const numbersOn = async (day: string, wish = {}) =>
  (await peopleOn(world.db, day, wish)).map(({ employee_number }) => employee_number)

describe('a file of people', () => {
  it.each([
    ['a heading nobody knows', head.replace('unit', 'pet') + aoi, 1, 'file', /heading is unknown/],
    ['a column that is missing', 'employee_number\nK-1\n', 1, 'name_ja', /missing/],
    ['no lines at all', head, 1, 'file', /no lines/],
    ['a line too short', `${head}${aoi}K-2,x\n`, 3, 'file', /number of columns/],
    ['a quote that never closes', `${head}${aoi}"K-2`, 3, 'file', /CSV/],
    ['a number in small letters', head + aoi.replace('K-1', 'k-1'), 2, 'employee_number', /no number/],
    ['no name', head + aoi.replace('浅葱 蒼', ''), 2, 'name_ja', /empty/],
    ['a kind of its own', head + aoi.replace('社員', '顧問'), 2, 'kind', /none of officer/],
    ['no mail address', head + aoi.replace('aoi@', 'aoi'), 2, 'address', /no mail address/],
    ['a day that is none', head + aoi.replace('2020-04-01', '2020-02-30'), 2, 'joined_on', /no day/],
    ['a last day before the first', head + nagi.replace('2026-05-31', '2017-01-01'), 2, 'last_day', /before/],
    ['leave backwards', head + yui.replace('2026-05-10', '2026-04-10'), 2, 'away', /spans/],
    [
      'a language nobody speaks here',
      `${head.trimEnd()},language\n${aoi.trimEnd()},fr\n`,
      ...([2, 'language', /neither/] as const),
    ],
    ['a number twice', `${head}${aoi}${aoi}`, 3, 'employee_number', /same number/],
    [
      'an address of two',
      head + aoi + yui.replace('yui@partner', 'AOI@flight'),
      3,
      'address',
      /same address/,
    ],
  ])('is refused as a whole, with its line: %s', async (_what, text, line, column, reason) => {
    expect(await faultsOf(text)).toContainEqual({
      ...{ line, column },
      reason: { ja: expect.stringMatching(/。$/), en: expect.stringMatching(reason) },
    })
    expect(await world.db.row(sql`select 1 from assurance_colleague`)).toBeUndefined()
    expect(await world.facts('population-loaded')).toEqual([])
  })

  it('is taken in with either headings, in UTF-8 or cp932; a second time nothing has changed, and a third what differs', async () => {
    expect(await take(head + aoi + nagi + yui)).toMatchObject({ value: { lines: 3, added: 3, changed: 0 } })
    expect(await take(head + aoi + nagi + yui)).toMatchObject({ value: { lines: 3, added: 0, changed: 0 } })
    const moved = aoi.replace('運航本部', '客室本部')
    expect(await take(head + moved)).toMatchObject({ value: { lines: 1, added: 0, changed: 1 } })
    expect((await world.facts('population-loaded')).map(({ data }) => data)).toEqual([
      { lines: 3, added: 3, changed: 0 },
      { lines: 3, added: 0, changed: 0 },
      { lines: 1, added: 0, changed: 1 },
    ])
  })

  it('may say in which language somebody is written to; what it does not say stays', async () => {
    const speaks = (language: string) => take(`${head.trimEnd()},言語\n${aoi.trimEnd()},${language}\n`)
    await take(head + aoi)
    expect(await speaks('英語')).toMatchObject({ value: { changed: 1 } })
    expect(await speaks('')).toMatchObject({ value: { changed: 0 } })
    expect(await take(head + aoi)).toMatchObject({ value: { changed: 0 } })
    expect(await speaks('ja')).toMatchObject({ value: { changed: 1 } })
  })

  it('lets two change addresses with one another, and gives nobody an address somebody else keeps', async () => {
    const swapped = aoi.replace('aoi@flight', 'yui@partner') + yui.replace('yui@partner', 'aoi@flight')
    expect(await take(head + swapped)).toMatchObject({ value: { changed: 2 } })
    expect(await take(head + aoi + yui)).toMatchObject({ value: { changed: 2 } })
    expect(
      await faultsOf(head + aoi.replace('K-1', 'K-9').replace('aoi@', 'Yui@').replace('flight', 'partner')),
    ).toEqual([expect.objectContaining({ line: 2, column: 'address' })])
    expect(await colleagueOfAddress(world.db, 'YUI@partner.kazahana.example', '2026-05-11')).toMatchObject({
      employee_number: 'P-1',
    })
  })
})

describe('who is there on a day', () => {
  it('counts from the day of joining to the last day, and says who is on leave', async () => {
    expect(await numbersOn('2026-03-31')).toEqual(['K-1', 'OF-1'])
    expect(await numbersOn('2026-04-01')).toEqual(['K-1', 'OF-1', 'P-1'])
    expect(await numbersOn('2026-05-31')).toEqual(['K-1', 'OF-1', 'P-1'])
    expect(await numbersOn('2026-06-01')).toEqual(['K-1', 'P-1'])
    expect(await numbersOn('2026-05-31', { kinds: ['officer', 'employee'] })).toEqual(['K-1', 'OF-1'])
    expect(await numbersOn('2026-05-31', { company: '風花整備', unit: '取締役会' })).toEqual(['OF-1'])
    expect(await numbersOn('2026-05-31', { after: 'K-1', most: 1 })).toEqual(['OF-1'])
    const away = async (day: string) =>
      (await peopleOn(world.db, day)).filter(({ is_away }) => is_away).map((one) => one.employee_number)
    expect(await away('2026-04-30')).toEqual([])
    expect(await away('2026-05-01')).toEqual(['P-1'])
    expect(await away('2026-05-10')).toEqual(['P-1'])
    expect(await away('2026-05-11')).toEqual([])
    expect(await away('2030-01-01')).toEqual(['P-1'])
  })

  it('links one account of the staff to one person', async () => {
    const [first, second] = [await newStaff(world), await newStaff(world)]
    const [aoiRow, yuiRow] = await peopleOn(world.db, '2026-06-01')
    if (!aoiRow || !yuiRow) throw new Error('They are not there.')
    const link = (id: string, { accountId }: { accountId: string }) =>
      world.act(author, (act) => linkAccount(act, id, accountId))
    expect(await link(first.accountId, first)).toMatchObject({ refusal: 'nobody-on-the-roll' })
    expect(await link(aoiRow.id, first)).toMatchObject({ ok: true })
    expect(await link(aoiRow.id, first)).toMatchObject({ ok: true })
    expect(await link(aoiRow.id, second)).toMatchObject({ refusal: 'colleague-has-account' })
    expect(await link(yuiRow.id, first)).toMatchObject({ refusal: 'colleague-has-account' })
    expect(await colleagueOfAccount(world.db, first.accountId, '2026-05-11')).toMatchObject({ id: aoiRow.id })
    expect(await colleagueOfAccount(world.db, first.accountId, '2019-01-01')).toBeUndefined()
    expect(await world.facts('colleague-account-linked')).toHaveLength(1)
  })

  it('is read by the security office a page at a time, and a file handed in by its officers alone', async () => {
    const officer = await signedInStaff(world, server, 'security-officer')
    const auditor = await signedInStaff(world, server, 'auditor')
    const upload = (browser: typeof officer, file: Buffer, proof = {}) =>
      browser.post<{ added?: number; refusal?: string }>(path, file, { 'content-type': 'text/csv', ...proof })
    expect((await upload(auditor, demoPeople())).status).toBe(403)
    expect(await loadPopulation(await staffSession(world, 'auditor'), demoPeople())).toMatchObject({
      refusal: 'forbidden',
    })
    const proof = await staffProof(world, officer, () => upload(officer, demoPeople()))
    const another = Buffer.from(`${demoPeople()}`.replace('2025-', '2024-'))
    for (const [file, headers] of [
      [demoPeople(), {}],
      [another, proof],
    ] as const)
      expect((await upload(officer, file, headers)).body.refusal).toBe('step-up-required')
    expect((await upload(officer, demoPeople(), proof)).body).toMatchObject({ added: 41 })
    const { body } = await auditor.get<Population>('/api/assurance/population?on=2026-05-11&company=風花エア')
    expect(body).toMatchObject({ on: '2026-05-11', counts: { officer: 6, contractor: 5 } })
    expect(body.people.every(({ company }) => company === '風花エア')).toBe(true)
    expect(body.units).toContainEqual({ company: '風花整備', unit: '取締役会', people: 2 })
    const first = (await auditor.get<Population>('/api/assurance/population?on=2026-05-11')).body
    expect(first.people).toHaveLength(43)
    expect(first.next).toBeUndefined()
    const desk = await signedInStaff(world, server, 'desk-agent')
    expect((await desk.get('/api/assurance/population')).status).toBe(403)
  })

  it('is forgotten seven years after the last day', async () => {
    const { rows } = { rows: await numbersOn('2026-05-11', { kinds: ['officer'] }) }
    expect(rows).toContain('OF-1')
    await world.moveTo('2033-05-20T04:40:00+09:00')
    await world.runJob('assurance.tidy')
    expect(await numbersOn('2026-05-11', { kinds: ['officer'] })).toContain('OF-1')
    await world.moveTo('2033-06-20T04:40:00+09:00')
    await world.runJob('assurance.tidy')
    expect(await numbersOn('2026-05-11', { kinds: ['officer'] })).not.toContain('OF-1')
  })
})
