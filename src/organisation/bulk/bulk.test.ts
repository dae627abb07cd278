import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterMany, type LargeCompany, openLargeCompany, withCode } from '../../../test/support/bulk.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { changeSettings } from '../company/change-settings.ts'
import { removeDepartment } from '../departments/remove-department.ts'
import { readPerson } from '../listing/read-person.ts'
import { letPersonLeave } from '../people/access/let-person-leave.ts'
import { reopenPerson } from '../people/access/reopen-person.ts'
import { suspendPerson } from '../people/access/suspend-person.ts'
import { confirmBulk } from './confirm-bulk.ts'
import type { BulkWish } from './contract.ts'
import { previewBulk } from './preview-bulk.ts'
import { bulkPeople, listBulks, readBulk } from './read-bulk.ts'
import { bulkResultFile } from './result-file.ts'
import { undoBulk } from './undo-bulk.ts'

let world: TestWorld
let company: LargeCompany
let ids: string[]
let next = 1

beforeAll(async () => {
  world = await newWorld()
  company = await openLargeCompany(world)
})
afterAll(() => world.close())
// Three travellers nobody has touched yet.
beforeEach(async () => {
  const entered = await enterMany(world, company, { kind: 'traveller', count: 3, from: next })
  ids = entered.map(({ id }) => id).toSorted()
  next += 3
})

async function previewed(wish: BulkWish): Promise<string> {
  const outcome = await previewBulk(company.asking, wish)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}
const view = async (id: string) => {
  const ref = { companyId: company.companyId, bulkId: id }
  const bulk = await readBulk(world.db, await world.clock.now(), ref)
  if (!bulk) throw new Error('There is no such bulk action.')
  return bulk
}
const counted = async (id: string) =>
  Object.fromEntries(
    (await view(id)).tallies.map(({ result, reason, people }) => [[result, reason].join(' ').trim(), people]),
  )
const confirmed = (id: string) => withCode(world, company, (asking) => confirmBulk(asking, id))
async function done(wish: BulkWish): Promise<string> {
  const id = await previewed(wish)
  expect(await confirmed(id)).toMatchObject({ ok: true })
  await world.jobsDone()
  return id
}
const undone = async (id: string) => {
  expect(await withCode(world, company, (asking) => undoBulk(asking, id))).toMatchObject({ ok: true })
  await world.jobsDone()
}
const statusOf = async (id = '') => (await readPerson(world.db, company.companyId, id))?.status
const statuses = () => Promise.all(ids.map(statusOf))

describe('a preview', () => {
  it('counts who is affected and who is not and why, and does nothing', async () => {
    const [first = '', second = ''] = ids
    await suspendPerson(company.asking, first)
    await letPersonLeave(company.asking, second)
    const own = company.administrator.personId
    const id = await previewed({ action: 'suspend', personIds: [...ids, own, own] })
    expect(await view(id)).toMatchObject({ state: 'previewed', planned: 1, action: 'suspend' })
    expect(await counted(id)).toEqual({
      ...{ planned: 1, 'excepted already-so': 1, 'excepted person-left': 1, 'excepted himself': 1 },
    })
    const ref = { companyId: company.companyId, bulkId: id }
    const page = await bulkPeople(world.db, ref, { result: 'excepted' })
    expect(page?.people.find(({ personId }) => personId === own)).toMatchObject({ reason: 'himself' })
    await world.jobsDone()
    expect(await statuses()).toEqual(['suspended', 'left', 'active'])
    expect((await listBulks(world.db, company.companyId)).bulkActions.map((one) => one.id)).not.toContain(id)
  })

  it('takes all whom a filter of the list finds, and nobody who has left', async () => {
    await letPersonLeave(company.asking, ids[0] ?? '')
    const stays = await world.pool.query<{ number: string }>(
      'select member_number as number from organisation_person where company_id = $1 and id = $2',
      [company.companyId, ids[1]],
    )
    const number = stays.rows[0]?.number
    const id = await previewed({ action: 'let-leave', filter: { query: number, kind: 'traveller' } })
    expect(await counted(id)).toEqual({ planned: 1 })
    const all = await previewed({ action: 'let-leave', filter: { department: company.sales } })
    const { planned } = await view(all)
    const living = await world.db.rows({
      ...{ name: 'living', values: [company.companyId, company.sales] },
      text: `select id from organisation_person where company_id = $1 and department_id = $2 and status <> 'left'`,
    })
    expect(planned).toBe(living.length)
  })

  it('of password mails leaves out travellers, and everybody while the company holds them back', async () => {
    const [manager] = await enterMany(world, company, { kind: 'ticketing-manager', count: 1, from: next })
    const wish: BulkWish = {
      action: 'resend-password-mail',
      personIds: [manager?.id ?? '', ids[0] ?? ''],
    }
    expect(await counted(await previewed(wish))).toEqual({
      ...{ planned: 1, 'excepted password-kept-by-programme': 1 },
    })
    await changeSettings(company.asking, { holdBackPasswordMails: true })
    expect(await counted(await previewed(wish))).toEqual({
      ...{ 'excepted password-mail-held-back': 1, 'excepted password-kept-by-programme': 1 },
    })
    await changeSettings(company.asking, { holdBackPasswordMails: false })
  })

  it.each<[string, Partial<BulkWish>, string]>([
    ['neither people nor a filter', {}, 'invalid-input'],
    [
      'people and a filter',
      { filter: {}, personIds: ['00000000-0000-4000-8000-000000000000'] },
      'invalid-input',
    ],
    [
      'a department for what needs none',
      { filter: {}, departmentId: '00000000-0000-4000-8000-000000000000' },
      'invalid-input',
    ],
    ['no department for a change of it', { filter: {}, action: 'change-department' }, 'invalid-input'],
    ['a filter that finds nobody', { filter: { query: 'ゆきおんな' } }, 'nobody-chosen'],
    ['somebody unknown', { personIds: ['00000000-0000-4000-8000-000000000000'] }, 'person-not-found'],
    ['a field that is not his to send', { filter: {}, companyId: 'x' }, 'invalid-input'],
  ])('is refused with %s', async (_what, wish, refusal) =>
    expect(await previewBulk(company.asking, { action: 'suspend', ...wish })).toMatchObject({ refusal }),
  )

  it('attack-25 S1-21 knows nobody and no department of another company, and is for administrators alone', async () => {
    const other = await openLargeCompany(world, `hibari${next}`)
    for (const personIds of [ids, [...ids, other.administrator.personId]])
      expect(await previewBulk(other.asking, { action: 'suspend', personIds })).toMatchObject({
        refusal: 'person-not-found',
      })
    const move = { action: 'change-department', departmentId: company.air, filter: {} } as const
    expect(await previewBulk(other.asking, move)).toMatchObject({ refusal: 'department-not-found' })
    const id = await previewed({ action: 'suspend', personIds: ids })
    expect(await confirmBulk(other.asking, id)).toMatchObject({ refusal: 'bulk-not-found' })
    expect(await undoBulk(other.asking, id)).toMatchObject({ refusal: 'bulk-not-found' })
    expect(await bulkResultFile(other.asking, id)).toMatchObject({ refusal: 'bulk-not-found' })
    const foreign = { companyId: other.companyId, bulkId: id }
    expect(await readBulk(world.db, await world.clock.now(), foreign)).toBeUndefined()
    expect(await bulkPeople(world.db, foreign, {})).toBeUndefined()
    for (const kind of ['ticketing-manager', 'traveller'] as const) {
      const asking = { ...company.asking, session: { ...company.asking.session, kind } }
      for (const tried of [
        previewBulk(asking, { action: 'suspend', personIds: ids }),
        ...[confirmBulk(asking, id), undoBulk(asking, id), bulkResultFile(asking, id)],
      ])
        expect(await tried).toMatchObject({ refusal: 'forbidden' })
    }
  })
})

describe('a confirmation', () => {
  it('asks for one code, good for exactly this action and exactly these people', async () => {
    const id = await previewed({ action: 'suspend', personIds: ids.slice(0, 2) })
    await world.advance({ minutes: 11 })
    const asked = await confirmBulk(company.asking, id)
    expect(asked).toMatchObject({ refusal: 'step-up-required' })
    await world.jobsDone()
    expect(await statuses()).toEqual(['active', 'active', 'active'])
    let proof = ''
    const keep = await withCode(world, company, async (asking) => {
      proof = asking.stepUp ?? ''
      return asking.stepUp ? asked : confirmBulk(asking, id)
    })
    expect(keep).toBe(asked)
    // Somebody more, or something else: the proof opens neither.
    for (const wish of [
      { action: 'suspend', personIds: ids },
      { action: 'let-leave', personIds: ids.slice(0, 2) },
    ] as const) {
      const other = await previewed(wish)
      expect(await confirmBulk({ ...company.asking, stepUp: proof }, other)).toMatchObject({
        refusal: 'step-up-required',
      })
    }
  })

  it('is only once, only of what concerns somebody, and only within the hour', async () => {
    const id = await done({ action: 'suspend', personIds: ids })
    expect(await confirmBulk(company.asking, id)).toMatchObject({ refusal: 'bulk-already-begun' })
    const nobody = await previewed({ action: 'suspend', personIds: ids })
    expect(await confirmBulk(company.asking, nobody)).toMatchObject({ refusal: 'nobody-affected' })
    const late = await previewed({ action: 'reopen', personIds: ids })
    await world.advance({ minutes: 61 })
    expect(await confirmBulk(company.asking, late)).toMatchObject({ refusal: 'preview-outdated' })
    await previewed({ action: 'reopen', personIds: ids })
    expect(await confirmBulk(company.asking, late)).toMatchObject({ refusal: 'bulk-not-found' })
  })
})

describe('what is done', () => {
  it('leaves of each person what the single act leaves, and one fact of the whole', async () => {
    const id = await done({ action: 'suspend', personIds: ids })
    expect(await statuses()).toEqual(['suspended', 'suspended', 'suspended'])
    const facts = (await world.facts()).filter(({ data }) => data.bulkId === id)
    expect(facts.filter(({ name }) => name === 'person-suspended').map(({ data }) => data.personId)).toEqual(
      ids,
    )
    expect(facts.filter(({ name }) => name === 'account-suspended')).toHaveLength(3)
    expect(facts.filter(({ name }) => name.startsWith('bulk-action'))).toMatchObject([
      { name: 'bulk-action-ordered', data: { action: 'suspend', planned: 3 } },
      { name: 'bulk-action-ended', data: { state: 'done', people: { done: 3 } } },
    ])
    for (const fact of facts) expect(fact.companyId).toBe(company.companyId)
    expect(facts[1]?.data.orderedBy).toBe(company.administrator.accountId)
    expect(await view(id)).toMatchObject({ state: 'done', undoUntil: expect.any(String) })
  })

  it('leaves out whoever has changed since the preview, and says so in the result and its file', async () => {
    const [first = '', second = '', third = ''] = ids
    const id = await previewed({ action: 'suspend', personIds: ids })
    await suspendPerson(company.asking, first)
    await reopenPerson(company.asking, first)
    await letPersonLeave(company.asking, second)
    await confirmed(id)
    await world.jobsDone()
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([
      ...['active', 'left', 'suspended'],
    ])
    expect(await counted(id)).toEqual({
      ...{ done: 1, 'skipped person-changed': 1, 'skipped person-left': 1 },
    })
    const file = await bulkResultFile(company.asking, id)
    const rows: Record<string, string>[] = parse(file.ok ? file.value : '', { bom: true, columns: true })
    expect(rows.map((row) => [row.結果, row.理由])).toEqual([
      ['実行せず', '確認のあとに変更されています'],
      ['実行せず', '退職しています'],
      ['実行済み', ''],
    ])
    expect((await world.facts('bulk-result-exported')).at(-1)?.data).toEqual({ bulkId: id, people: 3 })
  })

  it('sends password mails again, and lets people leave; neither can be undone', async () => {
    const managers = await enterMany(world, company, { kind: 'ticketing-manager', count: 2, from: next })
    const personIds = managers.map((one) => one.id)
    const mails = await done({ action: 'resend-password-mail', personIds })
    expect(await counted(mails)).toEqual({ done: 2 })
    expect(await world.mailTo(`manager${next}@tsubame.example`)).toHaveLength(1)
    const left = await done({ action: 'let-leave', personIds })
    expect(await Promise.all(personIds.map(statusOf))).toEqual(['left', 'left'])
    for (const id of [mails, left]) {
      expect((await view(id)).undoUntil).toBeUndefined()
      expect(await undoBulk(company.asking, id)).toMatchObject({ refusal: 'bulk-not-undoable' })
    }
  })
})

describe('the list of a company', () => {
  it('shows the newest first, whichever node made it by whichever clock', async () => {
    const all: string[] = []
    for (const [n, action] of (['suspend', 'reopen', 'suspend'] as const).entries()) {
      // A node whose clock stands behind that of the one before draws smaller ids.
      const id = () => world.random.id().replace(/^.{8}/, (1000 - n).toString(16).padStart(8, '0'))
      const asking = { ...company.asking, world: { ...world, random: { ...world.random, id } } }
      const made = await previewBulk(asking, { action, personIds: ids })
      if (!made.ok) throw new Error(made.refusal)
      await confirmed(made.value.id)
      await world.jobsDone()
      all.unshift(made.value.id)
    }
    const { bulkActions } = await listBulks(world.db, company.companyId)
    expect(bulkActions.slice(0, 3).map(({ id }) => id)).toEqual(all)
  })
})

describe('undoing', () => {
  it('reopens the suspended, but nobody who was touched since', async () => {
    const id = await done({ action: 'suspend', personIds: ids })
    const [first = ''] = ids
    await reopenPerson(company.asking, first)
    await suspendPerson(company.asking, first)
    await undone(id)
    expect(await statuses()).toEqual(['suspended', 'active', 'active'])
    expect(await counted(id)).toEqual({ undone: 2, 'kept person-changed': 1 })
    expect(await view(id)).toMatchObject({ state: 'undone' })
    expect(await undoBulk(company.asking, id)).toMatchObject({ refusal: 'bulk-not-undoable' })
  })

  it('suspends the reopened again, and brings people back to their department unless it is gone', async () => {
    await undone(await done({ action: 'suspend', personIds: ids }))
    const suspended = await done({ action: 'suspend', personIds: ids })
    expect(await counted(suspended)).toEqual({ done: 3 })
    await undone(await done({ action: 'reopen', personIds: ids }))
    expect(await statuses()).toEqual(['suspended', 'suspended', 'suspended'])

    const other = await openLargeCompany(world, `mozu${next}`)
    company = other
    const [one] = await enterMany(world, other, { kind: 'traveller', count: 1, from: next + 900 })
    const departmentId = other.air
    const moved = await done({ action: 'change-department', departmentId, personIds: [one?.id ?? ''] })
    expect((await readPerson(world.db, other.companyId, one?.id ?? ''))?.department?.code).toBe('A01')
    expect(await view(moved)).toMatchObject({ department: { code: 'A01' } })
    await withCode(world, other, (asking) => removeDepartment(asking, other.sales))
    await undone(moved)
    expect(await counted(moved)).toEqual({ 'kept department-not-found': 1 })
    company = await openLargeCompany(world, `tobi${next}`)
  })

  it('is over after a day, and everything forgotten after thirty', async () => {
    const id = await done({ action: 'suspend', personIds: ids })
    await previewed({ action: 'reopen', personIds: ids })
    await world.advance({ hours: 25 })
    expect((await view(id)).undoUntil).toBeUndefined()
    await world.runJob('organisation.tidy')
    const left = await world.pool.query('select id from organisation_bulk where company_id = $1', [
      company.companyId,
    ])
    expect(left.rows.map((row) => row.id)).toEqual([id])
    await world.advance({ days: 30 })
    await world.runJob('organisation.tidy')
    const rows = await world.pool.query('select 1 from organisation_bulk_person where bulk_id = $1', [id])
    expect(rows.rows).toEqual([])
  })
})
