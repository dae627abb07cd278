import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administratorsOf } from '#organisation/public.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { named } from '../../../test/support/people.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn } from '../../../test/support/signed-in.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { NoticeInput } from './contract.ts'
import { applyChangeNotice } from './working/apply-change-notice.ts'
import { approveChangeNotice } from './working/approve-change-notice.ts'
import { claimChangeNotice } from './working/claim-change-notice.ts'
import { rejectChangeNotice } from './working/reject-change-notice.ts'
import { changeDraft } from './writing/change-draft.ts'
import { draftChangeNotice } from './writing/draft-change-notice.ts'
import { enterAtDesk } from './writing/enter-at-desk.ts'
import { submitChangeNotice } from './writing/submit-change-notice.ts'
import { withdrawChangeNotice } from './writing/withdraw-change-notice.ts'

let world: TestWorld
let server: TestServer
let [first, second]: Asking[] = []
let word = 0
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  first = await staffSession(world)
  second = await staffSession(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const at = (asking: Asking | undefined): Asking => {
  if (!asking) throw new Error('Nobody is signed in.')
  return asking
}
const company = () => openCompany(world, `kaisha${++word}`)
const administrator = (address: string) => ({ names: named.hanako, address, language: 'ja' }) as const
const add = (address: string): NoticeInput => ({
  kind: 'add-administrator',
  administrator: administrator(address),
})

/** A notice of a company up to the desk's queue. */
async function submitted({ asking }: TestCompany, input: NoticeInput): Promise<string> {
  const drafted = await draftChangeNotice(asking, input)
  if (!drafted.ok) throw new Error(`Not drafted: ${drafted.refusal}`)
  const handed = await submitChangeNotice(asking, drafted.value)
  if (!handed.ok) throw new Error(`Not submitted: ${handed.refusal}`)
  return drafted.value
}

/** Two of the desk bring it up to its approval. */
async function approved(of: TestCompany, input: NoticeInput): Promise<string> {
  const id = await submitted(of, input)
  expect(await claimChangeNotice(at(first), id)).toMatchObject({ ok: true })
  expect(await approveChangeNotice(at(second), id)).toMatchObject({ ok: true })
  return id
}

const applied = async (of: TestCompany, input: NoticeInput) =>
  applyChangeNotice(at(first), await approved(of, input))
const stateOf = async (id: string) =>
  (await world.db.row<{ state: string }>(sql`select state from desk_change_notice where id = ${id}`))?.state
const subjectsTo = async (address: string) => (await world.mailTo(address)).map(({ subject }) => subject)
const idsOf = async ({ companyId }: TestCompany) =>
  (await administratorsOf(world.db, companyId)).map(({ signInId }) => signInId)

describe('a change notice on its way', () => {
  it('S1-63 goes from draft to applied, each step a fact, and the company is told when it arrives, is approved and applied', async () => {
    const of = await company()
    const id = await approved(of, add('shin@way.example'))
    expect(await stateOf(id)).toBe('approved')
    expect(await applyChangeNotice(at(first), id)).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('applied')
    const steps = (await world.facts()).filter(
      ({ name, data }) => name.startsWith('change-notice-') && data.notice === id,
    )
    expect(steps.map(({ name }) => name.replace('change-notice-', ''))).toEqual([
      ...['draft', 'submitted', 'in-review', 'approved', 'applied'],
    ])
    const told = await subjectsTo(`aoi@kaisha${word}.example`)
    for (const part of ['受け付けました', '審査が終わりました', '変更が完了しました'])
      expect(told.filter((subject) => subject.includes(`変更連絡表`) && subject.includes(part))).toHaveLength(
        1,
      )
  })

  it('is changed only while it is a draft, and taken back only until somebody reviews it', async () => {
    const of = await company()
    const drafted = await draftChangeNotice(of.asking, add('ichi@way.example'))
    const id = drafted.ok ? drafted.value : ''
    expect(await changeDraft(of.asking, id, add('ni@way.example'))).toMatchObject({ ok: true })
    const drafts = (await world.facts('change-notice-draft')).filter(({ data }) => data.notice === id)
    expect(drafts).toHaveLength(2)
    expect(await claimChangeNotice(at(first), id)).toMatchObject({
      refusal: 'change-notice-stands-elsewhere',
    })
    await submitChangeNotice(of.asking, id)
    const late = { refusal: 'change-notice-not-a-draft' }
    expect(await changeDraft(of.asking, id, add('san@way.example'))).toMatchObject(late)
    expect(await submitChangeNotice(of.asking, id)).toMatchObject(late)
    await claimChangeNotice(at(first), id)
    expect(await withdrawChangeNotice(of.asking, id)).toMatchObject({ refusal: 'change-notice-taken-up' })
    const other = await submitted(of, add('yon@way.example'))
    expect(await withdrawChangeNotice(of.asking, other)).toMatchObject({ ok: true })
    expect(await claimChangeNotice(at(first), other)).toMatchObject({
      refusal: 'change-notice-stands-elsewhere',
    })
  })

  it('is rejected with a reason the company reads, and nothing changes', async () => {
    const of = await company()
    const id = await submitted(of, add('naranai@way.example'))
    await claimChangeNotice(at(first), id)
    expect(await rejectChangeNotice(at(first), id, '社印がありません。')).toMatchObject({ ok: true })
    const mails = await world.mailTo(`aoi@kaisha${word}.example`)
    expect(mails.at(-1)?.text).toContain('社印がありません。')
    expect(await idsOf(of)).toEqual([of.administrator.signInId])
    expect(await applyChangeNotice(at(second), id)).toMatchObject({
      refusal: 'change-notice-stands-elsewhere',
    })
  })

  it('attack-25 belongs to its company: to the administrator of another one it is as unknown as none', async () => {
    const [ours, theirs] = [await company(), await company()]
    const drafted = await draftChangeNotice(ours.asking, add('yoso@way.example'))
    const id = drafted.ok ? drafted.value : ''
    const unknown = { refusal: 'change-notice-not-found' }
    expect(await changeDraft(theirs.asking, id, add('x@way.example'))).toMatchObject(unknown)
    expect(await submitChangeNotice(theirs.asking, id)).toMatchObject(unknown)
    expect(await withdrawChangeNotice(theirs.asking, id)).toMatchObject(unknown)
    const about = { kind: 'delete-administrator', personId: ours.administrator.personId } as const
    expect(await draftChangeNotice(theirs.asking, about)).toMatchObject({
      refusal: 'administrator-not-found',
    })
  })

  it('S1-21 is written by administrators alone and worked by desk agents alone, whatever the route let through', async () => {
    const of = await company()
    const {
      companyId,
      administrator: { accountId },
    } = of
    const manager = await signedInAs(world, { companyId, accountId, kind: 'ticketing-manager' })
    expect(await draftChangeNotice(manager, add('x@way.example'))).toMatchObject({ refusal: 'forbidden' })
    const id = await submitted(of, add('dare@way.example'))
    const auditor = await staffSession(world, 'auditor')
    for (const asking of [auditor, of.asking]) {
      expect(await claimChangeNotice(asking, id)).toMatchObject({ refusal: 'forbidden' })
      expect(await approveChangeNotice(asking, id)).toMatchObject({ refusal: 'forbidden' })
      expect(await rejectChangeNotice(asking, id, 'x')).toMatchObject({ refusal: 'forbidden' })
      expect(await applyChangeNotice(asking, id)).toMatchObject({ refusal: 'forbidden' })
    }
  })
})

describe('four eyes', () => {
  it('ASVS-2.3.5 whoever reviewed a notice does not approve it; the database refuses it too', async () => {
    const id = await submitted(await company(), add('me@eyes.example'))
    await claimChangeNotice(at(first), id)
    expect(await approveChangeNotice(at(first), id)).toMatchObject({ refusal: 'four-eyes' })
    expect(await stateOf(id)).toBe('in-review')
    const { accountId } = at(first).session
    await expect(
      world.db.run(sql`
        update desk_change_notice set state = 'approved', approved_by = ${accountId}, approved_at = now() where id = ${id}`),
    ).rejects.toThrow('desk_change_notice_four_eyes')
    expect(await approveChangeNotice(at(second), id)).toMatchObject({ ok: true })
  })

  it('ASVS-2.3.5 whoever entered it for a company does not approve it, reviewed by another or not', async () => {
    const { companyId } = await company()
    const wish = {
      companyId,
      verified: '登録の電話番号へ折り返し、社員証で確認',
      notice: add('denwa@eyes.example'),
    }
    const entered = await enterAtDesk(at(first), wish)
    const id = entered.ok ? entered.value : ''
    expect(await stateOf(id)).toBe('submitted')
    await claimChangeNotice(at(second), id)
    expect(await approveChangeNotice(at(first), id)).toMatchObject({ refusal: 'four-eyes' })
    const third = await staffSession(world)
    expect(await approveChangeNotice(third, id)).toMatchObject({ ok: true })
  })

  it('attack-23 goes no further while who handed it in is held, by whatever he or a stranger in his session asked for', async () => {
    const of = await company()
    const hold = (status: string) =>
      world.pool.query('update identity_account set status = $1 where id = $2', [
        ...[status, of.asking.session.accountId],
      ])
    const waiting = await submitted(of, add('thief@way.example'))
    const ready = await approved(of, add('another@way.example'))
    expect(await claimChangeNotice(at(first), waiting)).toMatchObject({ ok: true })
    await hold('held')
    const before = await idsOf(of)
    const stopped = { ok: false, refusal: 'change-notice-of-held' }
    expect(await approveChangeNotice(at(second), waiting)).toEqual(stopped)
    expect(await applyChangeNotice(at(first), ready)).toEqual(stopped)
    expect([await stateOf(waiting), await stateOf(ready)]).toEqual(['in-review', 'approved'])
    expect(await idsOf(of)).toEqual(before)
    expect(
      await rejectChangeNotice(at(first), waiting, 'ご本人の届け出ではありませんでした。'),
    ).toMatchObject({
      ok: true,
    })
    await hold('active')
    expect(await applyChangeNotice(at(first), ready)).toMatchObject({ ok: true })
  })

  it('two who take it into review at once: one gets it', async () => {
    const id = await submitted(await company(), add('race@eyes.example'))
    const taken = await Promise.all([claimChangeNotice(at(first), id), claimChangeNotice(at(second), id)])
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a new administrator', () => {
  it('S1-63 S1-64 gets the completion mail without the ID, which is shown to the desk and mailed to a colleague apart from it, and signs in with the password he sets', async () => {
    const of = await company()
    const address = 'shinjin@new.example'
    const outcome = await applied(of, add(address))
    const signInId = (outcome.ok && outcome.value.signInId) || ''
    expect(signInId).toMatch(/^[A-Z0-9]{9}$/)
    expect(outcome).toMatchObject({ value: { idMailed: true } })
    const [completion] = await world.mailTo(address)
    expect(completion?.subject).toContain('ユーザー登録完了')
    expect(await subjectsTo(address)).toHaveLength(1)
    expect(completion?.text).not.toContain(signInId)
    const toColleague = (await world.mailTo(`aoi@kaisha${word}.example`)).filter(({ text }) =>
      text.includes(signInId),
    )
    expect(toColleague.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('新しい利用管理者のID'),
    ])
    expect(toColleague[0]?.text).not.toContain('set-password')
    const browser = await firstSignIn(world, server, { id: signInId, password: 'Akatsuki-3384', address })
    expect((await browser.get('/api/me')).body).toMatchObject({
      session: { kind: 'administrator' },
      signInId,
    })
  })

  it('is refused an address that a colleague reads, and everything stays as it was', async () => {
    const of = await company()
    const id = await approved(of, add(`aoi@kaisha${word}.example`))
    expect(await applyChangeNotice(at(first), id)).toMatchObject({ refusal: 'address-shared' })
    expect([await stateOf(id), await idsOf(of)]).toEqual(['approved', [of.administrator.signInId]])
    expect(await rejectChangeNotice(at(second), id, '共有のアドレスです。')).toMatchObject({ ok: true })
  })
})

describe('an administrator who goes', () => {
  it('S1-84 his ID passes to nobody: a changed holder is refused, with the two things to ask for in its place', async () => {
    const {
      asking,
      administrator: { personId },
    } = await company()
    const refused = { ok: false, refusal: 'holder-cannot-change' }
    const renamed = { kind: 'rename-administrator', personId, names: named.hanako } as const
    expect(await draftChangeNotice(asking, renamed)).toEqual(refused)
    const slipped = {
      kind: 'correct-address',
      personId,
      address: 'a@b.example',
      names: named.hanako,
    } as const
    expect(await draftChangeNotice(asking, slipped)).toEqual(refused)
    const { deskProblems } = await import('../../../web/words/problems-desk.ts')
    expect(deskProblems.ja['holder-cannot-change']).toMatch(/新しい方のIDの発行.*これまでのIDの削除/)
  })

  it('S1-84 a successor gets a new ID and the old one is deleted, in one act: sessions end, the old ID opens nothing', async () => {
    const of = await company()
    const { personId, signInId: old } = of.administrator
    const successor = {
      kind: 'replace-administrator',
      personId,
      administrator: administrator('kouin@new.example'),
    } as const
    const outcome = await applied(of, successor)
    const fresh = (outcome.ok && outcome.value.signInId) || ''
    expect(fresh).not.toBe(old)
    expect(await idsOf(of)).toEqual([fresh])
    const gone = await world.db.row<{ status: string; open: number }>(sql`
      select a.status, (select count(*)::int from identity_session s where s.account_id = a.id and s.ended_at is null) as open
      from identity_account a where a.sign_in_id = ${old}`)
    expect(gone).toEqual({ status: 'closed', open: 0 })
  })

  it('S1-84 the last one is not deleted without a successor, not even by two notices at once', async () => {
    const of = await company()
    const alone = { kind: 'delete-administrator', personId: of.administrator.personId } as const
    const id = await approved(of, alone)
    expect(await applyChangeNotice(at(first), id)).toMatchObject({ refusal: 'last-administrator' })
    await applied(of, add('futari@go.example'))
    const [one, other] = await administratorsOf(world.db, of.companyId)
    const ids = await Promise.all(
      [one, other].map((who) =>
        approved(of, { kind: 'delete-administrator', personId: who?.personId ?? '' }),
      ),
    )
    const done = await Promise.all(
      ids.map((each, n) => applyChangeNotice(at(n === 0 ? first : second), each)),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toMatchObject({ refusal: 'last-administrator' })
    expect(await idsOf(of)).toHaveLength(1)
  })
})

describe('what else a notice changes', () => {
  it('S1-68 an administrator’s wrong address: both addresses are told, sessions end, codes go to the new one', async () => {
    const of = await company()
    const { personId, accountId } = of.administrator
    expect(
      await applied(of, { kind: 'correct-address', personId, address: 'tadashii@fix.example' }),
    ).toMatchObject({ ok: true })
    const [now] = await administratorsOf(world.db, of.companyId)
    expect(now?.address).toBe('tadashii@fix.example')
    expect(await subjectsTo('tadashii@fix.example')).toContainEqual(expect.stringContaining('メールアドレス'))
    expect(await subjectsTo(`aoi@kaisha${word}.example`)).toContainEqual(
      expect.stringContaining('メールアドレス変更'),
    )
    const open = await world.db.rows(
      sql`select 1 from identity_session where account_id = ${accountId} and ended_at is null`,
    )
    expect(open).toEqual([])
  })

  it('S1-68 for the only administrator, who cannot sign in, the desk enters it with how the caller was verified', async () => {
    const {
      companyId,
      administrator: { personId },
    } = await company()
    const notice = { kind: 'correct-address', personId, address: 'denwa@fix.example' } as const
    const entered = await enterAtDesk(at(first), {
      companyId,
      verified: '郵送の変更連絡表・社印を照合',
      notice,
    })
    const id = entered.ok ? entered.value : ''
    await claimChangeNotice(at(second), id)
    await approveChangeNotice(await staffSession(world), id)
    expect(await applyChangeNotice(at(first), id)).toMatchObject({ ok: true })
    expect((await administratorsOf(world.db, companyId))[0]?.address).toBe('denwa@fix.example')
    await expect(
      world.db.run(sql`update desk_change_notice set verified = null where id = ${id}`),
    ).rejects.toThrow('desk_change_notice')
  })

  it('company data; an empty one is told so', async () => {
    const of = await company()
    const nothing = { kind: 'company-data', company: {} } as const
    expect(await draftChangeNotice(of.asking, nothing)).toMatchObject({ refusal: 'nothing-to-change' })
    const contact = { name: '総務部 森', phone: '06-0000-0000', address: 'soumu@data.example' }
    expect(await applied(of, { kind: 'company-data', company: { name: '新商事', contact } })).toMatchObject({
      ok: true,
    })
    const row = await world.db.row(sql`
      select name, contact_phone from organisation_company where id = ${of.companyId}`)
    expect(row).toEqual({ name: '新商事', contact_phone: '06-0000-0000' })
  })

  it('S1-54 no kind of notice asks for a ticketing manager: his ID is the company administrator’s own business', async () => {
    const { asking } = await company()
    const { NoticeInput: shape } = await import('./contract.ts')
    const wish = { kind: 'add-ticketing-manager', administrator: administrator('hakken@x.example') }
    expect(shape.safeParse(wish).success).toBe(false)
    const { changeNoticeWords } = await import('../../../web/words/portal-change-notices.ts')
    expect(changeNoticeWords.ja.managersElsewhere).toContain('発券管理者')
    expect(asking.session.kind).toBe('administrator')
  })
})
