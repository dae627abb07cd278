import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisationRoutes } from '#organisation/routes.ts'
import { companyKinds, type Session, staffKinds } from '#platform/author.ts'
import { anyStaff, companyPerson, deskAgent, memberOffice, type Who } from '#platform/http/who.ts'
import { sql } from '#platform/sql.ts'
import { codeTo, newGate, newManager } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, signedInOver } from '../../../test/support/signed-in.ts'
import { newStaff, signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { deskRoutes } from '../routes.ts'
import { createStaff } from './create-staff.ts'
import { listStaff } from './list-staff.ts'
import { reopenStaff } from './reopen-staff.ts'
import { suspendStaff } from './suspend-staff.ts'

const engineer = { by: 'operator', name: 'tests' } as const
let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

describe('a staff account', () => {
  it('S1-32 has an ID that mixes letters and digits, gets the mail to set its own password, and signs in at its door with a code', async () => {
    const address = 'hikari@desk.kazahana.example'
    const name = { ja: '灯 ひかり', en: 'TOMOSHI HIKARI' }
    const made = await createStaff(world, engineer, { kind: 'auditor', name, address, language: 'ja' })
    const id = made.ok ? made.value.signInId : ''
    expect(id).toMatch(/^(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{9}$/)
    const [mail] = await world.mailTo(address)
    expect(mail?.subject).toContain('担当者登録完了')
    expect(mail?.text).not.toContain(id)
    const who = { id, password: 'Akatsuki-3384', address }
    const browser = await firstSignIn(world, server, { ...who, door: 'staff' })
    expect((await browser.get('/api/desk/me')).body).toMatchObject({
      kind: 'auditor',
      name,
      signInId: id,
      language: 'ja',
    })
    expect(await listStaff(world.db)).toContainEqual(
      expect.objectContaining({ signInId: id, kind: 'auditor', status: 'active', hasPassword: true, name }),
    )
    const [fact] = (await world.facts('staff-registered')).slice(-1)
    expect(fact).toMatchObject({ data: { kind: 'auditor' }, personal: { name } })
  })

  it('is opened by nobody but the operator, and needs a mailbox of its own', async () => {
    const { address } = await newStaff(world)
    const wish = { kind: 'ciso', name: { ja: '一', en: 'A' }, address, language: 'ja' } as const
    expect(await createStaff(world, engineer, wish)).toMatchObject({ ok: false, refusal: 'address-shared' })
    expect(() => createStaff(world, { by: 'system', name: 'x' }, wish)).toThrow('Only the operator')
  })

  it('belongs to no company, and no company has staff: the database refuses both', async () => {
    const [staff, manager] = [await newStaff(world), await newManager(world)]
    const turn = (id: string, kind: string) =>
      world.db.run(sql`update identity_account set kind = ${kind} where id = ${id}`)
    await expect(turn(manager.accountId, 'desk-agent')).rejects.toThrow('identity_account_staff_apart')
    await expect(turn(staff.accountId, 'administrator')).rejects.toThrow('identity_account_staff_apart')
    await expect(
      world.db.run(sql`update identity_account set address = null where id = ${staff.accountId}`),
    ).rejects.toThrow('identity_account_staff_address')
  })

  it('ends at once when it is suspended, with everything that is open', async () => {
    const staff = await newStaff(world)
    const who = { id: staff.signInId, ...staff, door: 'staff' } as const
    const browser = await signedInOver(world, server, who)
    expect((await browser.get('/api/desk/me')).status).toBe(200)
    expect(await suspendStaff(world, engineer, staff.signInId)).toMatchObject({ ok: true })
    expect((await browser.get('/api/desk/me')).status).toBe(401)
    await expect(signedInOver(world, server, who)).rejects.toThrow('not-recognised')
    expect(await suspendStaff(world, engineer, staff.signInId)).toMatchObject({
      refusal: 'already-suspended',
    })
    const { signInId } = await newManager(world)
    expect(await suspendStaff(world, engineer, signInId)).toMatchObject({ refusal: 'staff-not-found' })
  })

  it('is opened again with the password it had and a code as ever; no old session comes back', async () => {
    const staff = await newStaff(world)
    const who = { id: staff.signInId, ...staff, door: 'staff' } as const
    const before = await signedInOver(world, server, who)
    expect(await reopenStaff(world, engineer, staff.signInId)).toMatchObject({ refusal: 'not-suspended' })
    await suspendStaff(world, engineer, staff.signInId)
    expect(await reopenStaff(world, engineer, staff.signInId)).toMatchObject({ ok: true })
    expect((await before.get('/api/desk/me')).status).toBe(401)
    const browser = await signedInOver(world, server, who)
    expect((await browser.get('/api/desk/me')).body).toMatchObject({ signInId: staff.signInId })
    expect((await world.facts('account-reopened')).at(-1)).toMatchObject({ subject: staff.accountId })
    const manager = await newManager(world)
    await world.db.run(sql`update identity_account set status = 'suspended' where id = ${manager.accountId}`)
    expect(await reopenStaff(world, engineer, manager.signInId)).toMatchObject({ refusal: 'staff-not-found' })
  })
})

describe('the second factor of staff', () => {
  it.each(['2025-11-19T10:00:00+09:00', '2026-05-01T10:00:00+09:00'])(
    'is asked at every sign-in, on a device known for long too, on %s',
    async (at) => {
      const early = await newWorld({ house: true, at })
      const staff = await newStaff(early)
      const gate = newGate(early)
      for (let n = 0; n < 4; n++) {
        await gate.begin('staff')
        expect(await gate.password(staff.signInId, staff.password)).toMatchObject({ value: { step: 'code' } })
        const done = await gate.code(await codeTo(early, staff.address))
        expect(done).toMatchObject({ value: { step: 'done', ended: { door: 'staff' } } })
        await early.advance({ days: 1 })
      }
      await early.close()
    },
  )
})

describe('the doors', () => {
  it('S1-07 each opens to its own kind of account alone', async () => {
    const [staff, manager] = [await newStaff(world), await newManager(world)]
    const gate = newGate(world)
    const neutral = { ok: false, refusal: 'not-recognised' }
    for (const door of ['administrator', 'member'] as const) {
      await gate.begin(door)
      expect(await gate.password(staff.signInId, staff.password)).toEqual(neutral)
    }
    await gate.begin('staff')
    expect(await gate.password(manager.signInId, manager.password)).toEqual(neutral)
    expect(await gate.password(staff.signInId, staff.password)).toMatchObject({ value: { step: 'code' } })
  })
})

describe('an account of a service', () => {
  it('OWASP-CS-AuthN-1 opens no door: neither what the program calls itself in the record, nor its name at the database', async () => {
    const { user = '', password } = world.pool.options
    const typed = [user, 'postgres', 'sekisho', 'command line', 'desk.tidy', 'organisation.import']
    for (const door of ['staff', 'administrator', 'member'] as const) {
      const gate = newGate(world, { ip: `198.51.${door.length}.9` })
      for (const id of typed) {
        await gate.begin(door)
        const entered = await gate.password(id, typeof password === 'string' && password ? password : id)
        expect(entered, `${door} ${id}`).toEqual({ ok: false, refusal: 'not-recognised' })
      }
    }
    // Who acts without a person has no account: only people of these kinds can have one.
    await expect(
      world.db.run(sql`
        insert into identity_account (company_id, id, kind, created_at)
        values (${world.random.id()}, ${world.random.id()}, 'service', now())`),
    ).rejects.toThrow('identity_account')
  })
})

describe('who may call', () => {
  const path = (text: string) => text.replace(/:\w+/g, world.random.id())
  const staffOnly = deskRoutes.filter((one) => one.path.startsWith('/api/desk/'))
  const content = (method: string) => (method === 'POST' || method === 'PUT' ? {} : undefined)

  it('S1-21 no route of a company opens to staff, whatever they are', async () => {
    const routes = organisationRoutes.filter(({ who }) => who.name !== 'anyone')
    expect(routes.length).toBeGreaterThan(20)
    for (const kind of staffKinds) {
      const browser = await signedInStaff(world, server, kind)
      for (const one of routes) {
        const { status } = await browser.call(one.method, path(one.path), content(one.method))
        expect([kind, one.method, one.path, status]).toEqual([kind, one.method, one.path, 403])
      }
    }
  })

  it('S1-21 no route of the desk opens to people of companies', async () => {
    for (const kind of ['administrator', 'ticketing-manager'] as const) {
      const manager = await newManager(world, { kind })
      const browser = await signedInOver(world, server, { id: manager.signInId, ...manager })
      for (const one of staffOnly) {
        const { status } = await browser.call(one.method, path(one.path), content(one.method))
        expect([kind, one.method, one.path, status]).toEqual([kind, one.method, one.path, 403])
      }
    }
    expect(staffOnly.every(({ who }) => !['anyone', 'signed in'].includes(who.name))).toBe(true)
  })

  it('S1-21 each way into the desk lets its own kinds through and nobody else', async () => {
    const all = [...companyKinds, ...staffKinds]
    const { session } = await staffSession(world)
    const passing = (who: Who<Session>) => all.filter((kind) => who.passes({ ...session, kind }))
    expect(passing(deskAgent)).toEqual(['desk-agent'])
    expect(passing(memberOffice)).toEqual(['member-office'])
    expect(passing(anyStaff)).toEqual([...staffKinds])
    expect(passing(companyPerson)).toEqual([...companyKinds])
    expect([deskAgent, memberOffice, anyStaff].some((who) => who.passes(undefined))).toBe(false)
  })

  it('shows each of the staff what waits for him', async () => {
    const waiting = async (kind: (typeof staffKinds)[number]) =>
      (await (await signedInStaff(world, server, kind)).get('/api/desk/waiting')).body
    expect(await waiting('desk-agent')).toEqual({
      waiting: [
        { what: 'change-notices', count: 0 },
        { what: 'first-addresses', count: 0 },
      ],
    })
    expect(await waiting('auditor')).toEqual({ waiting: [] })
  })
})
