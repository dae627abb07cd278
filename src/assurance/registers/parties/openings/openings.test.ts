import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Office, openOffice } from '../../../../../test/support/office.ts'
import {
  newStaff,
  type StaffBrowser,
  signedInStaff,
  staffProof,
  withStaffProof,
} from '../../../../../test/support/staff.ts'
import type { OpeningsWaiting, OutsideAccounts } from '../contract.ts'

let world: Office['world']
let server: Office['server']
let officer: StaffBrowser
let close: Office['close']
/** Another officer. */
let colleague: StaffBrowser
let party: string
beforeAll(async () => {
  ;({ world, server, officer, close } = await openOffice())
  colleague = await signedInStaff(world, server, 'security-officer')
  party = await enter('夜光運用')
})
afterAll(() => close())

const path = '/api/assurance/registers/parties'
const papers = {
  ...{ selectedOn: '2025-10-01', selectedBy: '選定会議', experience: '運用10年', ability: '有資格者12人' },
  ...{ contractNumber: 'KZ-77', contractFrom: '2025-10-15', confidentialFrom: '2025-10-15' },
}
const enter = async (nameJa: string) => {
  const form = { nameJa, nameEn: nameJa, owner: 'shiomi', everyDays: 180, work: '一次受付', ...papers }
  return (await officer.post<{ id: string }>(path, form)).body.id
}
type Answer = { id: string; signInId: string; refusal: string }
type Proof = Record<string, string>

let people = 0
const newAddress = () => `opening${++people}@partner.example`
const asking =
  (more: object = {}, who = officer) =>
  (proof: Proof) =>
    who.post<Answer>(
      `${path}/${party}/openings`,
      {
        ...{ kind: 'desk-agent', nameJa: '帆足 結', nameEn: 'HOASHI YUI', language: 'ja' },
        ...{ address: `opening${people}@partner.example`, ...more },
      },
      proof,
    )
const ask = (more: object = {}, who = officer) => {
  const wish = { address: newAddress(), ...more }
  return withStaffProof(world, who, asking(wish, who))
}
const asked = async () => (await ask()).body.id
const confirming =
  (id: string, who = colleague, at = party) =>
  (proof: Proof) =>
    who.post<Answer>(`${path}/${at}/openings/${id}/confirmation`, {}, proof)
const confirm = (id: string, who = colleague) => withStaffProof(world, who, confirming(id, who))
const refuse = (id: string, who = colleague) =>
  who.post<Answer>(`${path}/${party}/openings/${id}/refusal`, {})
const takeBack = (id: string, who = officer) => who.delete<Answer>(`${path}/${party}/openings/${id}`)
const list = async (who = officer) => (await who.get<OutsideAccounts>(`${path}/${party}/accounts`)).body
const rowOf = (id: string) =>
  world.db.row(sql`
    select decision, name_ja, name_en, address, language from assurance_outside_opening where id = ${id}`)
const accountsAt = (address: string) =>
  world.db.rows(sql`select 1 from identity_account where address = ${address}`)
const wiped = { name_ja: null, name_en: null, address: null, language: null }

describe('an account for somebody of a contractor', () => {
  it('is asked for with a proof for exactly this person, and nothing is there until another confirms', async () => {
    const address = newAddress()
    expect((await asking({ address })({})).body.refusal).toBe('step-up-required')
    const proof = await staffProof(world, officer, asking({ address }))
    expect((await asking({ address: newAddress() })(proof)).body.refusal).toBe('step-up-required')
    expect((await asking({ address, kind: 'member-office' })(proof)).body.refusal).toBe('step-up-required')
    const made = await asking({ address })(proof)
    expect(made.status).toBe(201)
    expect(await accountsAt(address)).toEqual([])
    expect(await world.mailTo(address)).toEqual([])
    const { accounts, openings } = await list()
    expect([accounts, openings]).toMatchObject([
      [],
      [{ id: made.body.id, kind: 'desk-agent', isOwn: true, person: { address, nameJa: '帆足 結' } }],
    ])
    expect((await world.facts('outside-account-asked')).at(-1)?.data).toEqual({
      ...{ opening: made.body.id, party, kind: 'desk-agent' },
    })
    expect((await ask({ address })).body.refusal).toBe('opening-asked-already')
  })

  it('is never confirmed by whoever asked, not even past the act', async () => {
    const id = await asked()
    for (const call of [confirm, refuse])
      expect(await call(id, officer)).toMatchObject({ status: 403, body: { refusal: 'opening-own' } })
    const owner = await world.db.row<{ by: string }>(sql`
      select asked_by as by from assurance_outside_opening where id = ${id}`)
    const decide = (by: string | null) =>
      world.db.run(sql`
        update assurance_outside_opening set decision = 'confirmed', decided_at = platform_now(), decided_by = ${by},
          name_ja = null, name_en = null, address = null, language = null where id = ${id}`)
    await expect(decide(owner?.by ?? '')).rejects.toThrow('assurance_outside_opening_four_eyes')
    await expect(decide(null)).rejects.toThrow('assurance_outside_opening_four_eyes')
    const { accountId } = await newStaff(world)
    for (const opening of [null, id])
      await expect(
        world.db.run(sql`
          insert into assurance_outside_account (account_id, party_id, opening_id, opened_at, opened_by)
          values (${accountId}, ${party}, ${opening}, platform_now(), ${accountId})`),
      ).rejects.toThrow('nobody else has confirmed it')
  })

  it('opens with a proof of the other, once, with one mail, and the name is kept with the account alone', async () => {
    const address = newAddress()
    const { id } = (await ask({ address })).body
    expect((await confirming(id)({})).body.refusal).toBe('step-up-required')
    expect(await accountsAt(address)).toEqual([])
    const proof = await staffProof(world, colleague, confirming(id))
    const other = await asked()
    expect((await confirming(other)(proof)).body.refusal).toBe('step-up-required')
    const opened = await confirming(id)(proof)
    expect(opened).toMatchObject({ status: 201, body: { signInId: expect.stringMatching(/^\w{9}$/) } })
    expect(await world.mailTo(address)).toHaveLength(1)
    expect(await rowOf(id)).toEqual({ decision: 'confirmed', ...wiped })
    expect((await list()).accounts).toMatchObject([{ name: '帆足 結' }])
    expect(await confirm(id)).toMatchObject({ status: 404, body: { refusal: 'opening-not-found' } })
  })

  it('of two who confirm at once opens for one', async () => {
    const ciso = await signedInStaff(world, server, 'ciso')
    const address = newAddress()
    const { id } = (await ask({ address })).body
    const proofs = [
      await staffProof(world, colleague, confirming(id)),
      await staffProof(world, ciso, confirming(id, ciso)),
    ] as const
    const both = await Promise.all([confirming(id)(proofs[0]), confirming(id, ciso)(proofs[1])])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 404])
    expect(await accountsAt(address)).toHaveLength(1)
  })

  it('is confirmed at its own contractor, while his papers are in force and the address is free', async () => {
    const [id, taken] = [await asked(), newAddress()]
    const elsewhere = await enter('別の委託先')
    expect((await confirming(id, colleague, elsewhere)({})).status).toBe(404)
    const contractUntil = (day: string | null) =>
      world.db.run(sql`update assurance_party set contract_until = ${day} where entry_id = ${party}`)
    await contractUntil('2025-11-30')
    expect(await confirm(id)).toMatchObject({ status: 409, body: { refusal: 'contract-ended' } })
    await contractUntil(null)
    const late = (await ask({ address: taken })).body.id
    await world.db.run(sql`
      update identity_account set address = ${taken} where address = ${(await newStaff(world)).address}`)
    expect((await confirm(late)).body.refusal).toBe('opening-address-taken')
    expect((await ask({ address: taken })).body.refusal).toBe('address-shared')
    expect((await confirm(id)).status).toBe(201)
  })

  it('is refused by another or taken back by whoever asked, and the name goes with that', async () => {
    const [no, back] = [await asked(), await asked()]
    expect((await takeBack(back, colleague)).body.refusal).toBe('opening-of-another')
    expect([(await refuse(no)).status, (await takeBack(back)).status]).toEqual([204, 204])
    expect(await rowOf(no)).toEqual({ decision: 'refused', ...wiped })
    expect(await rowOf(back)).toEqual({ decision: 'taken-back', ...wiped })
    for (const id of [no, back]) expect((await confirm(id)).status).toBe(404)
    const told = (await list()).openings.filter(({ decision }) => decision)
    expect(told).toMatchObject([{ id: no, decision: 'refused', decidedBy: expect.stringMatching('灯') }])
    expect(told[0]).not.toHaveProperty('person')
    expect((await world.facts('outside-account-refused')).at(-1)?.data).toMatchObject({ opening: no })
    expect((await world.facts('outside-account-taken-back')).at(-1)?.data).toMatchObject({ opening: back })
  })

  it('waits on the first page of everybody of the office but whoever asked, and is decided by no auditor', async () => {
    const waiting = async (who: StaffBrowser) =>
      (await who.get<OpeningsWaiting>('/api/assurance/openings')).body.parties
    const before = (await waiting(colleague))[0]?.openings ?? 0
    const id = await asked()
    expect(await waiting(colleague)).toMatchObject([
      { partyId: party, name: '夜光運用', openings: before + 1 },
    ])
    expect(await waiting(officer)).toEqual([])
    const auditor = await signedInStaff(world, server, 'auditor')
    for (const call of [confirm, refuse, takeBack]) expect((await call(id, auditor)).status).toBe(403)
    expect((await ask({}, auditor)).status).toBe(403)
  })

  it('lapses when nobody decides for fourteen days', async () => {
    const id = await asked()
    await world.advance({ days: 14 })
    officer = await signedInStaff(world, server, 'security-officer')
    colleague = await signedInStaff(world, server, 'security-officer')
    expect((await confirm(id)).status).toBe(404)
    await world.runJob('assurance.access')
    expect(await rowOf(id)).toEqual({ decision: 'lapsed', ...wiped })
    expect((await list()).openings).toContainEqual(expect.objectContaining({ id, decision: 'lapsed' }))
    expect((await world.facts('outside-account-lapsed')).at(-1)?.data).toMatchObject({ party })
    const left = await world.db.row(sql`select 1 from assurance_outside_opening where address is not null`)
    expect(left).toBeUndefined()
  })
})
