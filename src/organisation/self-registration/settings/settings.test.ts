import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, signedInAs, type TestCompany } from '../../../../test/support/company.ts'
import { companyPassword, newApplicant, openToAll } from '../../../../test/support/self-registration.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { changeSelfRegistration } from './change-self-registration.ts'
import { setCompanyPassword } from './set-company-password.ts'
import { showSelfRegistration } from './show-self-registration.ts'

let world: TestWorld
let company: TestCompany
beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
})
afterAll(() => world.close())

const shown = (of = company) => showSelfRegistration(world, of.asking.session)
const set = (password: string, of = company) => setCompanyPassword(of.asking, { password })

describe('before its administrator has set a password', () => {
  it('S1-76 a company has no corporate ID, and cannot open its self-registration', async () => {
    expect(await shown()).toEqual({ isOpen: false, mustAgree: false, isLocked: false, isHeld: false })
    const opened = await changeSelfRegistration(company.asking, { isOpen: true, mustAgree: false })
    expect(opened).toMatchObject({ refusal: 'self-registration-password-missing' })
  })
})

describe('the password of the self-registration', () => {
  it.each([
    ['short', 'Ab1!xyz', 'password-too-short'],
    ['of one kind', 'abcdefgh', 'password-one-kind'],
    ['common', 'Password1', 'password-common'],
  ])('S1-77 obeys the policy: one that is %s is refused', async (_how, password, refusal) => {
    expect(await set(password)).toMatchObject({ ok: false, refusal })
    expect((await shown()).corporateId).toBeUndefined()
  })

  it('S1-77 brings the corporate ID with the first one, is kept as argon2id alone, and is shown nowhere', async () => {
    expect(await set(companyPassword)).toMatchObject({ ok: true })
    const told = await shown()
    expect(told.corporateId).toMatch(/^[A-HJKMNP-Z2-9]{8}$/)
    expect(told).toMatchObject({ isOpen: true, mustAgree: false, isLocked: false, isHeld: false })
    expect(JSON.stringify(told)).not.toContain(companyPassword)
    const [row] = (await world.pool.query('select password_hash from organisation_self_registration')).rows
    expect(row.password_hash).toMatch(/^\$argon2id\$/)
    const dump = await world.pool.query('select data::text, personal from platform_fact')
    expect(JSON.stringify(dump.rows)).not.toContain(companyPassword)
  })

  it('S1-77 must be a new one each time, and may not contain the corporate ID, which stays', async () => {
    const { corporateId } = await shown()
    expect(await set(companyPassword)).toMatchObject({ refusal: 'password-same' })
    expect(await set(`${corporateId}-aki`)).toMatchObject({ refusal: 'password-like-id' })
    expect(await set('Tsuki-no-yo-31')).toMatchObject({ ok: true })
    expect((await shown()).corporateId).toBe(corporateId)
  })

  it('keeps the self-registration closed when it was closed', async () => {
    await changeSelfRegistration(company.asking, { isOpen: false, mustAgree: true })
    await set('Hoshi-no-yo-32')
    expect(await shown()).toMatchObject({ isOpen: false, mustAgree: true })
  })

  it('gives twenty companies twenty IDs, none of them the next of another', async () => {
    const ids: string[] = []
    for (let n = 0; n < 20; n++) {
      const other = await openCompany(world, `kari${n}`)
      await set(companyPassword, other)
      ids.push((await shown(other)).corporateId ?? '')
    }
    expect(new Set(ids).size).toBe(20)
    expect(new Set(ids.map((id) => id.slice(0, 4))).size).toBeGreaterThan(17)
  })

  it('gives one ID when two administrators set the first password at the same moment', async () => {
    const other = await openCompany(world, 'futago')
    const both = await Promise.all([set('Mizu-no-ne-208', other), set('Kaze-no-ne-209', other)])
    expect(both.every(({ ok }) => ok)).toBe(true)
    const { rows } = await world.pool.query(
      'select c.corporate_id, s.password_version from organisation_corporate_id c join organisation_self_registration s using (company_id) where company_id = $1',
      [other.companyId],
    )
    expect(rows).toMatchObject([{ password_version: 2 }])
  })
})

describe('who may set it', () => {
  it('S1-21 S1-82 neither a ticketing manager nor a traveller', async () => {
    for (const kind of ['ticketing-manager', 'traveller'] as const) {
      const asking = { ...company.asking, session: { ...company.asking.session, kind } }
      expect(await setCompanyPassword(asking, { password: 'Yuki-no-ne-77' })).toMatchObject({
        refusal: 'forbidden',
      })
      const changed = await changeSelfRegistration(asking, { isOpen: true, mustAgree: false })
      expect(changed).toMatchObject({ refusal: 'forbidden' })
    }
  })

  it('attack-25 nobody along with fields that are not his to set', async () => {
    const wish = { password: 'Yuki-no-ne-77', corporateId: 'AAAAAAAA' }
    expect(await setCompanyPassword(company.asking, wish)).toMatchObject({ refusal: 'invalid-input' })
  })

  it('S1-45 nobody without the proof, when the judgement asks for one; nothing changes', async () => {
    const { accountId } = company.administrator
    const who = { companyId: company.companyId, accountId, kind: 'administrator', proved: false } as const
    const asking = await signedInAs(world, who)
    const before = await shown()
    expect(await setCompanyPassword(asking, { password: 'Yuki-no-ne-77' })).toMatchObject({
      refusal: 'step-up-required',
    })
    const change = await changeSelfRegistration(asking, { isOpen: true, mustAgree: false })
    expect(change).toMatchObject({ refusal: 'step-up-required' })
    expect(await shown()).toEqual(before)
  })
})

describe('closing it', () => {
  it('S1-76 lets nobody in, in the words for an ID that does not exist', async () => {
    const open = await openToAll(world, 'hibari')
    expect(await newApplicant(world).begin(open.corporateId)).toBe('member')
    await changeSelfRegistration(open.asking, { isOpen: false, mustAgree: false })
    expect(await newApplicant(world).begin(open.corporateId)).toBe('self-registration-not-recognised')
    expect(await newApplicant(world).begin('QQQQ2222')).toBe('self-registration-not-recognised')
  })
})
