import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Author, Session } from '#platform/author.ts'
import { writingFacts } from '#platform/fact.ts'
import { sql } from '#platform/sql.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { codeTo, newGate, newManager, signIn, upToCode, wrongCode } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { chooseLoginNotice } from '../own/choose-login-notice.ts'
import { endOtherSessions } from '../sessions/end-own.ts'
import type { EntryKind } from './entries.ts'
import { showTimeline } from './show-timeline.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const readingAs = async (who: { companyId: string; accountId: string }) => {
  const { session } = await signedInAs(world, { ...who, kind: 'administrator', proved: false })
  return session
}
const shownTo = async (session: Session, kind?: EntryKind) =>
  (await showTimeline(world, session, { kind })).entries
const note = (session: Session, name: string, times = 1) =>
  world.act({ by: 'system', name: 'tests' }, async (act) => {
    const about = { companyId: session.companyId, subject: session.accountId }
    for (let n = 0; n < times; n++) act.note(name, { ...about, data: { device: 'Chrome / Windows' } })
  })

describe('a security timeline', () => {
  it('JP-Phish-10 tells sign-ins, codes, refusals and changes of one’s own, newest first, with device and rough network', async () => {
    const manager = await newManager(world)
    const gate = newGate(world, { ip: '203.0.113.77' })
    await gate.begin('administrator')
    await gate.password(manager.signInId, 'not-the-password')
    const code = await upToCode(world, gate, manager)
    await gate.code(wrongCode(code))
    await gate.code(await codeTo(world, manager.address))
    const asking = await signedInAs(world, { ...manager, kind: 'administrator' })
    await chooseLoginNotice(world, asking, false)
    await endOtherSessions(world, asking.session)
    const entries = await shownTo(asking.session)
    expect(entries.map(({ kind, what }) => [kind, what])).toEqual([
      ['session', 'other-sessions-ended'],
      ['change', 'login-notice-chosen'],
      ['sign-in', 'signed-in'],
      ['refusal', 'code-refused'],
      ['code', 'code-asked'],
      ['refusal', 'sign-in-refused'],
      ['change', 'account-opened'],
    ])
    expect(entries[2]).toMatchObject({
      device: 'Chrome / Windows',
      network: '203.0.113.0/24',
      by: 'nobody',
      canReport: true,
      current: false,
    })
    expect(entries[1]).toMatchObject({ by: 'you', receive: false })
    expect(JSON.stringify(entries)).not.toContain('203.0.113.77')
  })

  it('S1-46 shows no reason of any judgement, neither of an asked code nor of a refused password', async () => {
    const manager = await newManager(world)
    await signIn(world, newGate(world), manager)
    const stranger = newGate(world)
    await stranger.begin('administrator')
    await stranger.password(manager.signInId, 'not-the-password')
    const judged = await world.facts('sign-in-judged')
    const reasons = judged.flatMap(({ reserved }) =>
      ((reserved?.reasons ?? []) as { signal: string }[]).map(({ signal }) => signal),
    )
    expect(reasons.length).toBeGreaterThan(0)
    const told = JSON.stringify(await shownTo(await readingAs(manager)))
    expect(told).toContain('signed-in')
    expect(told).toContain('sign-in-refused')
    for (const word of [...reasons, 'judged', 'score', 'policy', 'wrong-password', 'why'])
      expect(told).not.toMatch(new RegExp(`\\b${word}\\b`))
  })

  it('tells who did it: oneself, the company’s administrator, the desk, the member office, the operator, the system', async () => {
    const manager = await newManager(world)
    const reader = await readingAs(manager)
    const colleague = await newManager(world, { companyId: manager.companyId })
    const other = (kind: Session['kind']): Session => ({ ...reader, accountId: colleague.accountId, kind })
    const authors: [Author, string][] = [
      [reader, 'you'],
      [other('administrator'), 'administrator'],
      [other('desk-agent'), 'desk'],
      [other('member-office'), 'member-office'],
      [other('security-officer'), 'operator'],
      [{ by: 'operator', name: 'command line' }, 'operator'],
      [{ by: 'operator', name: 'desk at the command line', role: 'desk-agent' }, 'desk'],
      [{ by: 'system', name: 'organisation.bulk-action', role: 'administrator' }, 'administrator'],
      [{ by: 'system', name: 'tests' }, 'system'],
      [{ by: 'journey', id: world.random.id(), accountId: manager.accountId }, 'nobody'],
    ]
    // Written as the acts write them; whether a session still holds is not what is asked here.
    for (const [author] of authors)
      await world.db.run(
        sql`${writingFacts(author, await world.clock.now(), [
          {
            name: 'address-corrected',
            company_id: manager.companyId,
            subject: manager.accountId,
            data: {},
            personal: null,
          },
        ])}`,
      )
    const shown = (await shownTo(reader)).filter(({ what }) => what === 'address-corrected')
    expect(shown.map(({ by }) => by)).toEqual(authors.map(([, by]) => by).toReversed())
  })

  it('is narrowed to one kind', async () => {
    const manager = await newManager(world)
    await signIn(world, newGate(world), manager)
    const session = await readingAs(manager)
    expect((await shownTo(session, 'sign-in')).map(({ what }) => what)).toEqual(['signed-in'])
    expect((await shownTo(session, 'code')).map(({ what, purpose }) => [what, purpose])).toEqual([
      ['code-asked', 'sign-in'],
    ])
    expect(await shownTo(session, 'session')).toEqual([])
  })

  it('a guesser’s thousand refusals are one line, and bury no sign-in', async () => {
    const session = await readingAs(await newManager(world))
    await note(session, 'signed-in')
    await note(session, 'sign-in-refused', 1000)
    const entries = await shownTo(session)
    expect(entries).toMatchObject([{ what: 'sign-in-refused', times: 30 }])
    expect(await shownTo(session, 'sign-in')).toMatchObject([{ what: 'signed-in' }])
  })

  it('pages by key without a gap or a repetition, while new facts arrive', async () => {
    const session = await readingAs(await newManager(world))
    await note(session, 'signed-out', 70)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await showTimeline(world, session, { kind: 'session', after })
      expect(page.entries.length).toBeLessThanOrEqual(30)
      seen.push(...page.entries.map(({ id }) => id))
      after = page.next
      await note(session, 'signed-out')
    } while (after)
    expect(seen).toHaveLength(70)
  })

  it('attack-25 another company and another person see nothing of it, even of a person who changed companies', async () => {
    const [mine, hers] = [await newManager(world), await newManager(world)]
    await signIn(world, newGate(world), mine)
    const colleague = await newManager(world, { companyId: mine.companyId })
    for (const reader of [hers, colleague])
      expect((await shownTo(await readingAs(reader))).map(({ what }) => what)).toEqual(['account-opened'])
    const strayed = await readingAs(mine)
    expect(await shownTo({ ...strayed, companyId: hers.companyId })).toEqual([])
  })

  it('goes on when a person’s key was erased: what was sealed is gone, the log is whole', async () => {
    const manager = await newManager(world)
    await signIn(world, newGate(world), manager)
    await world.db.run(sql`delete from platform_person_key where subject_id = ${manager.accountId}`)
    const entry = (await shownTo(await readingAs(manager))).find(({ what }) => what === 'signed-in')
    expect([entry?.device, entry?.network]).toEqual([undefined, undefined])
  })

  it('asks an index alone, whatever else happened to the person', async () => {
    const plan = await world.db.rows<{ 'QUERY PLAN': string }>(sql`
      explain select f.* from unnest(array['signed-in', 'session-ended']) wanted(name) cross join lateral (
        select seq from platform_fact
        where subject_id = '00000000-0000-4000-8000-000000000000' and name = wanted.name and seq < 900
          and name not in ('sign-in-judged', 'operation-judged')
        order by seq desc limit 31) f`)
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(
      'platform_fact_shown_by_subject_and_name',
    )
  })
})
