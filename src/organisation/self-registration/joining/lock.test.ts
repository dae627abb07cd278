import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { purgeTries } from '#platform/tries/purge.ts'
import { newManager, newTraveller } from '../../../../test/support/gate.ts'
import {
  companyPassword,
  newApplicant,
  type OpenCompany,
  openToAll,
} from '../../../../test/support/self-registration.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { setCompanyPassword } from '../settings/set-company-password.ts'
import { showSelfRegistration } from '../settings/show-self-registration.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const wrong = 'self-registration-not-recognised'
const locked = 'self-registration-locked'

/** So many wrong tries, each from a network of its own. */
async function guess(corporateId: string, times: number) {
  const answers: string[] = []
  for (let n = 0; n < times; n++) answers.push(await newApplicant(world).begin(corporateId, `guess-${n}-Xy`))
  return answers
}
const isLocked = async (company: OpenCompany) =>
  (await showSelfRegistration(world, company.asking.session)).isLocked

describe('after five wrong tries', () => {
  it('S1-81 the self-registration is locked: the lock is named, for the right password too, from every network', async () => {
    const company = await openToAll(world, 'suzume')
    expect(await guess(company.corporateId, 4)).toEqual([wrong, wrong, wrong, wrong])
    expect(await isLocked(company)).toBe(false)
    expect(await guess(company.corporateId, 1)).toEqual([locked])
    expect(await isLocked(company)).toBe(true)
    expect(await newApplicant(world).begin(company.corporateId)).toBe(locked)
  })

  it('S1-81 four wrong ones and a right one lock nothing, and the count begins anew', async () => {
    const company = await openToAll(world, 'hato')
    await guess(company.corporateId, 4)
    expect(await newApplicant(world).begin(company.corporateId)).toBe('member')
    expect(await guess(company.corporateId, 4)).toEqual([wrong, wrong, wrong, wrong])
  })

  it('S1-82 waiting does not open it, not for a year', async () => {
    const company = await openToAll(world, 'tobi')
    await guess(company.corporateId, 5)
    await world.advance({ days: 366 })
    await purgeTries(world)
    expect(await newApplicant(world).begin(company.corporateId)).toBe(locked)
  })

  it('S1-82 a new password of the administrator opens it, and the old one no longer works', async () => {
    const company = await openToAll(world, 'taka')
    await guess(company.corporateId, 5)
    expect(await setCompanyPassword(company.asking, { password: companyPassword })).toMatchObject({
      refusal: 'password-same',
    })
    expect(await isLocked(company)).toBe(true)
    await setCompanyPassword(company.asking, { password: 'Yuki-no-ne-77' })
    expect(await isLocked(company)).toBe(false)
    expect(await newApplicant(world).begin(company.corporateId)).toBe(wrong)
    expect(await newApplicant(world).begin(company.corporateId, 'Yuki-no-ne-77')).toBe('member')
  })

  it('S1-81 S1-82 JP-Phish-6 lock and unlock are facts, and every administrator is told of both by mail', async () => {
    const company = await openToAll(world, 'kamome')
    await guess(company.corporateId, 7)
    const mine = async (name: string) =>
      (await world.facts(name)).filter((fact) => fact.companyId === company.companyId)
    expect(await mine('self-registration-locked')).toHaveLength(1)
    await setCompanyPassword(company.asking, { password: 'Yuki-no-ne-77' })
    expect(await mine('self-registration-unlocked')).toHaveLength(1)
    const subjects = (await world.mailTo('aoi@kamome.example')).map((mail) => mail.subject)
    expect(subjects.filter((subject) => subject.includes('セルフ社員登録のロックのお知らせ'))).toHaveLength(1)
    expect(subjects.filter((subject) => subject.includes('ロック解除'))).toHaveLength(1)
  })

  it('S1-81 an administrator whose first address waits for its confirmation is not told: it may be a stranger’s', async () => {
    const company = await openToAll(world, 'tsugu')
    const [settled, waiting] = [
      await newManager(world, { companyId: company.companyId }),
      await newManager(world, { companyId: company.companyId }),
    ]
    await world.db.run(sql`
      update identity_account set limited_since = platform_now() where id = ${waiting.accountId}`)
    await guess(company.corporateId, 5)
    expect(await world.mailTo(settled.address)).toHaveLength(1)
    expect(await world.mailTo(waiting.address)).toEqual([])
  })

  it('S1-82 nobody is mailed of an unlock when there was no lock', async () => {
    const company = await openToAll(world, 'uguisu')
    await setCompanyPassword(company.asking, { password: 'Yuki-no-ne-77' })
    const mails = await world.mailTo('aoi@uguisu.example')
    expect(mails.filter(({ subject }) => subject.includes('ロック'))).toEqual([])
  })
})

describe('a corporate ID that nobody has', () => {
  it('S1-81 attack-08 locks in the same words after the same number of tries', async () => {
    expect(await guess('WWWW4444', 6)).toEqual([wrong, wrong, wrong, wrong, locked, locked])
  })

  it('attack-08 opens again only after days, as if its administrator had set a new password', async () => {
    await guess('WWWW5555', 5)
    await world.advance({ days: 4 })
    expect(await guess('WWWW5555', 1)).toEqual([locked])
    await world.advance({ days: 30 })
    expect(await guess('WWWW5555', 1)).toEqual([wrong])
  })

  it.each([
    ['a NUL', 'AB\u0000CDEFG'],
    ['a sentence', 'our company, please'],
    ['kanji', '燕商事'],
  ])('attack-30 reads the same whatever was typed: %s', async (_what, typed) =>
    expect(await guess(typed, 5)).toEqual([wrong, wrong, wrong, wrong, locked]),
  )
})

describe('what else must not happen', () => {
  it('S1-81 reads the corporate ID in small, full-width and spaced letters as the one it is', async () => {
    const { corporateId } = await openToAll(world, 'mozu')
    const wide = [...corporateId].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')
    const spaced = `${corporateId.slice(0, 4)} ${corporateId.slice(4)}`.toLowerCase()
    for (const typed of [wide, spaced]) expect(await newApplicant(world).begin(typed)).toBe('member')
  })

  it('leaves no trace of a typed corporate ID or password in clear', async () => {
    await newApplicant(world).begin('ZZZZ7777', 'typed-secret-991')
    const dump = await world.pool.query(
      "select data::text from platform_fact where name like 'self-registration-%'",
    )
    expect(JSON.stringify(dump.rows)).not.toMatch(/ZZZZ7777|typed-secret/)
  })

  it('O1 the company password opens no sign-in: a member of no company stays out', async () => {
    const company = await openToAll(world, 'tsugumi')
    const member = await newTraveller(world, { companies: 0 })
    const applicant = newApplicant(world)
    await applicant.begin(company.corporateId)
    expect(await applicant.member(member.number, companyPassword)).toMatchObject({
      refusal: 'not-recognised',
    })
  })
})
