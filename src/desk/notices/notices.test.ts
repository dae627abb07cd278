import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { NoticeDraft } from './contract.ts'
import { listNotices } from './reading/list-notices.ts'
import { markRead } from './reading/mark-read.ts'
import { readNotice } from './reading/read-notice.ts'
import { draftNotice } from './writing/draft-notice.ts'
import { listNoticesAtDesk, readNoticeAtDesk } from './writing/list-at-desk.ts'
import { publishNotice } from './writing/publish-notice.ts'
import { reviseNotice } from './writing/revise-notice.ts'
import { withdrawNotice } from './writing/withdraw-notice.ts'

const desk = { by: 'operator', name: 'tests' } as const

let world: TestWorld
let tsubame: TestCompany
let hibari: TestCompany
beforeAll(async () => {
  world = await newWorld()
  tsubame = await openCompany(world)
  hibari = await openCompany(world, 'hibari')
})
afterAll(() => world.close())

const draftOf = (more: Partial<NoticeDraft> = {}): NoticeDraft => ({
  title: { ja: '受付時間のお知らせ', en: 'Hours' },
  body: { ja: '本文です。', en: 'The text.' },
  month: '2025-12',
  from: '2025-12-01T09:00:00+09:00',
  audience: { of: 'everybody' },
  related: [],
  ...more,
})

async function published(more: Partial<NoticeDraft> = {}): Promise<string> {
  const made = await draftNotice(world, desk, draftOf(more))
  if (!made.ok) throw new Error(made.refusal)
  await publishNotice(world, desk, made.value)
  return made.value.id
}

const only = (...companies: string[]): NoticeDraft['audience'] => ({
  of: 'people',
  kinds: ['administrator', 'ticketing-manager', 'traveller'],
  companies,
})
const seenBy = async (reader?: TestCompany) =>
  (await listNotices(world, reader?.asking.session)).notices.map(({ id }) => id)

describe('a notice', () => {
  it('is seen by nobody before it is published, nor before its day, nor after its end', async () => {
    const made = await draftNotice(world, desk, draftOf())
    if (!made.ok) throw new Error(made.refusal)
    expect(await seenBy()).not.toContain(made.value.id)
    expect(await readNotice(world, undefined, made.value.id)).toBeUndefined()
    await publishNotice(world, desk, made.value)
    expect(await seenBy()).toContain(made.value.id)

    const span = { from: '2025-12-02T09:00:00+09:00', until: '2025-12-03T09:00:00+09:00' }
    const brief = await published(span)
    for (const [at, isSeen] of [
      ['2025-12-02T08:59:59+09:00', false],
      ['2025-12-02T09:00:00+09:00', true],
      ['2025-12-03T08:59:59+09:00', true],
      ['2025-12-03T09:00:00+09:00', false],
    ] as const) {
      await world.moveTo(at)
      await world.still(async () => {
        expect((await seenBy()).includes(brief)).toBe(isSeen)
        expect((await readNotice(world, undefined, brief)) !== undefined).toBe(isSeen)
      })
    }
  })

  it('attack-25 for one company never reaches another, in the list, by its address, or as something related', async () => {
    const forTsubame = await published({ audience: only(tsubame.companyId) })
    const open = await published({ related: [forTsubame] })
    expect(await seenBy(tsubame)).toContain(forTsubame)
    expect((await readNotice(world, tsubame.asking.session, open))?.related).toHaveLength(1)
    for (const stranger of [hibari, undefined]) {
      const session = stranger?.asking.session
      expect(await seenBy(stranger)).not.toContain(forTsubame)
      expect(await readNotice(world, session, forTsubame)).toBeUndefined()
      expect(await readNotice(world, session, open)).toMatchObject({ related: [] })
    }
    expect(await markRead(world, hibari.asking.session, forTsubame)).toEqual({
      ok: false,
      refusal: 'notice-not-found',
    })
  })

  it('for one role is not seen by another of the same company, nor before the door', async () => {
    const audience: NoticeDraft['audience'] = { of: 'people', kinds: ['ticketing-manager'], companies: [] }
    const id = await published({ audience })
    const { accountId } = tsubame.administrator
    const manager = await signedInAs(world, {
      ...{ companyId: tsubame.companyId, accountId },
      kind: 'ticketing-manager',
    })
    expect((await listNotices(world, manager.session)).notices.map((one) => one.id)).toContain(id)
    expect(await seenBy(tsubame)).not.toContain(id)
    expect(await seenBy()).not.toContain(id)
  })

  it('is unread until it was opened, and again once it is worded anew; by each person for himself', async () => {
    const id = await published({ audience: only(tsubame.companyId, hibari.companyId) })
    const isUnread = async ({ asking }: TestCompany) =>
      (await listNotices(world, asking.session)).notices.find((one) => one.id === id)?.unread
    expect(await isUnread(tsubame)).toBe(true)
    expect(await markRead(world, tsubame.asking.session, id)).toMatchObject({ ok: true })
    expect(await isUnread(tsubame)).toBe(false)
    expect(await isUnread(hibari)).toBe(true)

    const draft = draftOf({ audience: only(tsubame.companyId, hibari.companyId) })
    await reviseNotice(world, desk, { id, version: 1, draft })
    expect(await isUnread(tsubame)).toBe(false)
    await publishNotice(world, desk, { id, version: 2 })
    expect(await isUnread(tsubame)).toBe(true)
  })

  it('shows the published wording while a newer one is written, and keeps every version with its author', async () => {
    const id = await published()
    const title = { ja: '新しい題', en: 'New title' }
    await reviseNotice(world, desk, { id, version: 1, draft: draftOf({ title }) })
    expect((await readNotice(world, undefined, id))?.title.ja).toBe('受付時間のお知らせ')
    await publishNotice(world, desk, { id, version: 2 })
    expect((await readNotice(world, undefined, id))?.title).toEqual(title)
    const kept = await readNoticeAtDesk(world.db, id)
    expect(kept?.versions).toMatchObject([
      { version: 2, madeBy: { ja: 'tests', en: 'tests' }, title },
      { version: 1, title: { en: 'Hours' } },
    ])
  })

  it('withdrawn is gone for its readers at once, can be changed no more, and stays on record', async () => {
    const id = await published()
    expect(await withdrawNotice(world, desk, { id, version: 1 })).toMatchObject({ ok: true })
    expect(await readNotice(world, undefined, id)).toBeUndefined()
    const gone = { ok: false, refusal: 'notice-withdrawn' }
    expect(await publishNotice(world, desk, { id, version: 1 })).toEqual(gone)
    expect(await reviseNotice(world, desk, { id, version: 1, draft: draftOf() })).toEqual(gone)
    expect(await readNoticeAtDesk(world.db, id)).toMatchObject({ state: 'withdrawn' })
  })

  it('is changed by one of two who saw the same version', async () => {
    const id = await published()
    const outcomes = await Promise.all(
      ['一', '二'].map((ja) =>
        reviseNotice(world, desk, { id, version: 1, draft: draftOf({ title: { ja, en: 'x' } }) }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'notice-changed' })
    expect(await publishNotice(world, desk, { id, version: 1 })).toEqual({
      ok: false,
      refusal: 'notice-changed',
    })
    expect(await publishNotice(world, desk, { id: world.random.id(), version: 1 })).toEqual({
      ok: false,
      refusal: 'notice-not-found',
    })
  })

  it('leads nowhere it may not: broken links and unknown notices are refused by name', async () => {
    const nowhere = draftOf({ body: { ja: '[a](notice:not-there) [b](javascript:x)', en: 'x' } })
    expect(await draftNotice(world, desk, nowhere)).toEqual({
      ok: false,
      refusal: 'notice-link-broken',
      detail: { links: ['javascript:x', 'not-there'] },
    })
    expect(await draftNotice(world, desk, draftOf({ related: [world.random.id()] }))).toEqual({
      ok: false,
      refusal: 'related-notice-unknown',
    })
  })

  it('leaves a fact of each change', async () => {
    const id = await published()
    await reviseNotice(world, desk, { id, version: 1, draft: draftOf() })
    await withdrawNotice(world, desk, { id, version: 2 })
    const facts = (await world.facts()).filter((fact) => fact.data.notice === id)
    expect(facts.map(({ name, data }) => [name, data.version])).toEqual([
      ['notice-drafted', 1],
      ['notice-published', 1],
      ['notice-revised', 2],
      ['notice-withdrawn', 2],
    ])
  })

  it('comes a page at a time, each once, the newest first', async () => {
    for (let n = 0; n < 45; n++) await published({ from: '2025-11-01T09:00:00+09:00' })
    const ids: string[] = []
    let after: string | undefined
    do {
      const page = await listNotices(world, tsubame.asking.session, after)
      expect(page.notices.length).toBeLessThanOrEqual(20)
      ids.push(...page.notices.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(ids.length).toBeGreaterThan(45)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await listNoticesAtDesk(world.db)).notices).toHaveLength(20)
  })
})
