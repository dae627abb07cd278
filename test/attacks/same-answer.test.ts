import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newManager, newTraveller } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { hanako, ken } from '../support/people.ts'
import { newServer } from '../support/server.ts'
import { newStaff } from '../support/staff.ts'
import { newWorld } from '../support/world.ts'
import { beginRecovery, openedCompany, prove, seenFrom, tokenTo, typeAt, type View } from './steps.ts'

houseOfFile()

type Door = 'administrator' | 'member' | 'staff'
const wrong = 'not-this-one-7'

/** An administrator's account in a state of its own. */
async function managerWhere(state: { status?: string; policy?: string; address?: null; password?: null }) {
  const { password, policy = 'document@1' } = state
  const manager = await newManager(world, { policy, ...(password === null && { password }) })
  await world.db.run(
    sql`update identity_account set status = ${state.status ?? 'active'} where id = ${manager.accountId}`,
  )
  if (state.address === null)
    await world.db.run(sql`update identity_account set address = null where id = ${manager.accountId}`)
  return manager
}

async function suspendedStaff() {
  const staff = await newStaff(world)
  await world.db.run(sql`update identity_account set status = 'suspended' where id = ${staff.accountId}`)
  return staff
}

/** What a sign-in with these shows from outside, from its first answer to its last. */
async function signInSeen(door: Door, id: string, password: string): Promise<string> {
  const browser = server.browser()
  const refused = await typeAt(browser, { id, password }, door)
  return [seenFrom(refused), [...browser.cookies.keys()]].join('\n').replaceAll(`"${door}"`, '"door"')
}

describe('a sign-in that fails', () => {
  it('attack-09 OWASP-CS-AuthN-3 ASVS-6.3.8 shows the same status, body, headers and cookies for unknown, wrong, locked, suspended, closed, never-set and old passwords', async () => {
    const [known, locked] = [await newManager(world), await newManager(world)]
    const lockedMember = await newTraveller(world)
    for (let n = 0; n < 6; n++) {
      await signInSeen('administrator', locked.signInId, wrong)
      await signInSeen('member', lockedMember.number, wrong)
    }
    const [suspended, closed] = [
      await managerWhere({ status: 'suspended' }),
      await managerWhere({ status: 'closed' }),
    ]
    const [unset, old] = [await managerWhere({ password: null }), await managerWhere({ policy: 'legacy' })]
    const [unregistered, registered] = [
      await newTraveller(world, { companies: 0 }),
      await newTraveller(world),
    ]
    const temporary = await newTraveller(world, { status: 'temporary' })
    const [staff, dismissed] = [await newStaff(world), await suspendedStaff()]
    const expected = await signInSeen('administrator', 'QQ7QQ7QQ7', wrong)
    expect(expected).toContain('not-recognised')
    const cases: [string, Door, string, string][] = [
      ['wrong', 'administrator', known.signInId, wrong],
      ['locked, wrong', 'administrator', locked.signInId, wrong],
      ['locked, right', 'administrator', locked.signInId, locked.password],
      ['suspended, right', 'administrator', suspended.signInId, suspended.password],
      ['closed, right', 'administrator', closed.signInId, closed.password],
      ['never set', 'administrator', unset.signInId, wrong],
      ['old password, wrong', 'administrator', old.signInId, wrong],
      ['wrong door', 'administrator', registered.number, registered.password],
      ['no ID at all', 'administrator', '\u0000; drop table', wrong],
      ['unknown number', 'member', '7654321', wrong],
      ['no number at all', 'member', '123\u00004567', wrong],
      ['wrong', 'member', registered.number, wrong],
      ['locked, right', 'member', lockedMember.number, lockedMember.password],
      ['right but of no company', 'member', unregistered.number, unregistered.password],
      ['temporary card, wrong', 'member', temporary.number, wrong],
      ['wrong door', 'member', known.signInId, known.password],
      ['unknown', 'staff', 'QQ7QQ7QQ8', wrong],
      ['wrong', 'staff', staff.signInId, wrong],
      ['suspended, right', 'staff', dismissed.signInId, dismissed.password],
      ['an administrator at the staff door', 'staff', known.signInId, known.password],
      ['a member at the staff door', 'staff', registered.number, registered.password],
      ['staff at the administrators’ door', 'administrator', staff.signInId, staff.password],
    ]
    for (const [what, door, id, password] of cases)
      expect([what, await signInSeen(door, id, password)]).toEqual([what, expected])
  })

  it('attack-09 shows the same for an old password after its last day', async () => {
    const late = await newWorld({ house: true, at: '2026-04-02T10:00:00+09:00' })
    const house = await newServer(late)
    const old = await newManager(late, { policy: 'legacy' })
    const seen = async (id: string) => {
      return seenFrom(await typeAt(house.browser(), { id, password: wrong }))
    }
    expect(await seen(old.signInId)).toBe(await seen('QQ7QQ7QQ7'))
    await house.close()
    await late.close()
  })
})

describe('a reset for whoever', () => {
  /** Everything a reset shows somebody who has no mailbox of it: ID named, code sent again three times, code guessed. */
  async function resetSeen(door: Door, id: string): Promise<string> {
    const { browser, path } = await beginRecovery(server.browser(), door)
    const answers = [await browser.post(`${path}/identify`, { id })]
    for (let n = 0; n < 3; n++) answers.push(await browser.post(`${path}/resend`))
    answers.push(await browser.post(`${path}/code`, { code: '000000' }), await browser.get(path))
    answers.push(await browser.post(`${path}/new-password`, { password: 'tsubaki-no-mizu-41' }))
    return [...answers.map(seenFrom), [...browser.cookies.keys()]]
      .join('\n')
      .replaceAll(`"${door}"`, '"door"')
  }

  it('attack-10 OWASP-CS-AuthN-3 OWASP-CS-Forgot-1 ASVS-6.3.8 shows the same for known, unknown, suspended, addressless and foreign IDs; mails go to the known one alone', async () => {
    const [known, suspended] = [await newManager(world), await managerWhere({ status: 'suspended' })]
    const [mute, temporary] = [
      await managerWhere({ address: null }),
      await newTraveller(world, { status: 'temporary' }),
    ]
    const member = await newTraveller(world)
    const staff = await newStaff(world)
    const expected = await resetSeen('administrator', 'QQ7QQ8QQ9')
    expect(expected).toMatch(/"step":"code".*too-many-resends.*code-not-accepted.*journey-step-mismatch/s)
    const cases: [string, Door, string][] = [
      ['known', 'administrator', known.signInId],
      ['known, once more', 'administrator', known.signInId],
      ['suspended', 'administrator', suspended.signInId],
      ['without address', 'administrator', mute.signInId],
      ['a member at the wrong door', 'administrator', member.number],
      ['a member', 'member', member.number],
      ['unknown number', 'member', '1234567'],
      ['temporary card', 'member', temporary.number],
      ['no ID at all', 'member', '\u0000; drop table'],
      ['staff', 'staff', staff.signInId],
      ['staff at the wrong door', 'administrator', (await newStaff(world)).signInId],
      ['an administrator at the staff door', 'staff', (await newManager(world)).signInId],
    ]
    const seen = new Map<string, string>()
    for (const [what, door, id] of cases) seen.set(what, await resetSeen(door, id))
    // The second one within ten minutes has no mail left, and an unknown ID looks so too.
    expect(seen.get('known, once more')).toBe(await resetSeen('administrator', 'QQ7QQ8QQ9'))
    seen.delete('known, once more')
    for (const [what, shown] of seen) expect([what, shown]).toEqual([what, expected])
    expect(await world.mailTo(known.address)).toHaveLength(3)
    expect(await world.mailTo(member.address)).toHaveLength(3)
    const toStaff = (await world.mailTo(staff.address)).map(({ subject }) => subject)
    expect(toStaff.filter((subject) => subject.includes('再設定'))).toHaveLength(3)
    expect([await world.mailTo(suspended.address), await world.mailTo(temporary.address)]).toEqual([[], []])
    expect(await world.mailTo('nobody@nobody.invalid')).toEqual([])
  })

  it('attack-10 OWASP-CS-Forgot-1 ASVS-16.5.2 does not wait for the mail server, which would tell by its time who has a mailbox', async () => {
    const held = new Set<Socket>()
    const silent = createServer((socket) => held.add(socket.on('error', () => undefined)))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    // Listening over TCP, it has an address of this shape.
    const { port } = silent.address() as { port: number }
    const slow = await newWorld({ config: { smtpUrl: `smtp://127.0.0.1:${port}` } })
    const house = await newServer(slow)
    const manager = await newManager(slow)
    for (const id of [manager.signInId, 'QQ7QQ8QQ9']) {
      const { browser, path } = await beginRecovery(house.browser())
      expect((await browser.post<View>(`${path}/identify`, { id })).body.step).toBe('code')
      expect((await browser.post<View>(`${path}/resend`)).body.step).toBe('code')
    }
    // The server has not said a word, so nothing can have been sent before these answers.
    const states = (await slow.db.rows<{ state: string }>(sql`select state from mail_outbox`)).map(
      (row) => row.state,
    )
    expect(states).toContain('waiting')
    expect(states).not.toContain('sent')
    for (const socket of held) socket.destroy()
    silent.close()
    await house.close()
    await slow.close()
  })
})

describe('what others may ask', () => {
  it('attack-10 answers unknown, used, replaced and dead set-password links with one answer', async () => {
    const company = await openedCompany(world, server, 'hibari')
    const register = async (address: string) => {
      const body = ken(company.departmentId, { address })
      const made = await prove(world, company.browser, company.address, {
        method: 'POST',
        path: '/api/people',
        body,
      })
      return { id: (made.body as { person: { id: string } }).person.id, token: await tokenTo(world, address) }
    }
    const [used, replaced] = [
      await register('used@hibari.example'),
      await register('replaced@hibari.example'),
    ]
    const suspended = await register('suspended@hibari.example')
    const set = { token: used.token, password: 'hoshi-no-niwa-3' }
    expect((await server.browser().post('/api/set-password', set)).status).toBe(204)
    await company.browser.post(`/api/people/${replaced.id}/password-mail`)
    await company.browser.post(`/api/people/${suspended.id}/suspension`)
    const seen = async (token: string) => [
      seenFrom(await server.browser().post('/api/set-password', { token, password: 'hoshi-no-niwa-4' })),
      seenFrom(await server.browser().post('/api/set-password/check', { token })),
    ]
    const expected = await seen('A'.repeat(43))
    expect(expected[0]).toContain('link-not-usable')
    for (const { token } of [used, replaced, suspended]) expect(await seen(token)).toEqual(expected)
  })

  it('attack-10 tells an administrator who registers a number nothing of whether it is a member, or of another company', async () => {
    const company = await openedCompany(world, server, 'tsugumi')
    const [member, elsewhere] = [await newTraveller(world, { companies: 0 }), await newTraveller(world)]
    const seen = []
    for (const memberNumber of ['765432198', member.number, elsewhere.number]) {
      const body = hanako(company.departmentId, { memberNumber })
      const made = await prove(world, company.browser, company.address, {
        method: 'POST',
        path: '/api/people',
        body,
      })
      expect(made.status).toBe(201)
      seen.push(
        seenFrom(made)
          .replaceAll(memberNumber, 'N')
          .replace(/"(id|registeredAt)":"[^"]*"/g, ''),
      )
    }
    expect(new Set(seen).size).toBe(1)
  })
})
