import { exportJWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { arrive, desk, newAgency, newKeys, type TestAgency } from '../../../../test/support/agency.ts'
import { type Asking, openCompany, signedInAs } from '../../../../test/support/company.ts'
import { linkAll, openStaffedCompany, proved } from '../../../../test/support/linked-company.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { newStaff, staffSession } from '../../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { listAgencies } from '../list-agencies.ts'
import { resumeAgency, suspendAgency } from '../suspend-agency.ts'
import { addAgencyKey } from './add-agency-key.ts'
import { confirmAgencyKey } from './confirm-agency-key.ts'
import { revokeAgencyKey } from './revoke-agency-key.ts'

interface Agent {
  asking: Asking
  address: string
  signInId: string
}

let world: TestWorld
let server: TestServer
let agency: TestAgency
let contract: string
let [akari, toru]: Agent[] = []
const handle = 'kumo-travel'

beforeAll(async () => {
  world = await newWorld({ house: true, config: { requestsPerMinute: 3000 } })
  server = await newServer(world)
  agency = await newAgency(world, handle)
  contract = await linkAll(world, await openStaffedCompany(world, 'tsubame', '123456789'), agency)
})
// Each test asks for codes of its own.
beforeEach(async () => {
  await world.advance({ minutes: 11 })
  ;[akari, toru] = [await agent(), await agent()]
})
afterAll(async () => {
  await server.close()
  await world.close()
})

async function agent(): Promise<Agent> {
  const { companyId, accountId, address, signInId } = await newStaff(world)
  return { asking: await signedInAs(world, { companyId, accountId, kind: 'desk-agent' }), address, signInId }
}
const as = <T extends { ok: boolean }>(who: Agent | undefined, call: (asking: Asking) => Promise<T>) => {
  if (!who) throw new Error('There is no such agent.')
  return proved(world, who, call)
}
const confirm = (who: Agent | undefined, kid: string) =>
  as(who, (asking) => confirmAgencyKey(world, asking, { handle, kid }))
const takeBack = (who: Agent, kid: string) =>
  revokeAgencyKey(world, who.asking, { handle, kid, endSessions: false })

/** A key whose private half its maker holds, entered by one of the desk. */
async function entered(by: Agent | undefined): Promise<TestAgency> {
  const keys = await newKeys()
  const jwk = await exportJWK(keys.publicKey)
  const added = await as(by, (asking) => addAgencyKey(world, asking, { handle, jwk }))
  if (!added.ok) throw new Error(added.refusal)
  return { ...agency, kid: added.value.kid, keys }
}
const handOver = (by: TestAgency) => arrive(world, server, by, { claims: { sub: 'tsubame-2', contract } })
const keyOf = async (kid: string, reader?: Agent) => {
  const [kumo] = await listAgencies(world.db, reader?.asking.session.accountId)
  return kumo?.keys.find((key) => key.kid === kid)
}

describe('a key that one of the desk has entered', () => {
  it('attack-19 signs nobody in: it is refused like a key nobody knows, until a colleague confirms it', async () => {
    const key = await entered(akari)
    const [waiting, unknown] = [await handOver(key), await handOver({ ...key, kid: 'nobody-knows' })]
    const seen = ({ sent, status, body }: typeof waiting) => ({
      ...{ status, body: { ...body, errorId: '' } },
      sent: { ...sent, receipt: '', location: sent.location.split('#')[0] },
    })
    expect(seen(waiting)).toEqual(seen(unknown))
    expect(waiting.status).toBe(403)
    const why = (await world.facts('hand-over-refused')).slice(-4).map(({ data }) => data.why)
    expect(why).toEqual(['unknown-key', 'no-such-arrival', 'unknown-key', 'no-such-arrival'])
    expect(await confirm(toru, key.kid)).toEqual({ ok: true, value: undefined })
    expect((await handOver(key)).status).toBe(200)
  })

  it('is not confirmed by who entered it: the database refuses that, too', async () => {
    const { kid } = await entered(akari)
    expect(await confirm(akari, kid)).toEqual({ ok: false, refusal: 'key-entered-by-you' })
    await expect(
      world.db.run(sql`
        update federation_agency_key set confirmed_by = added_by, confirmed_at = created_at where kid = ${kid}`),
    ).rejects.toThrow('federation_agency_key_four_eyes')
    for (const unsigned of [
      sql`update federation_agency_key set confirmed_at = created_at where kid = ${kid}`,
      sql`update federation_agency_key set added_by = null where kid = ${kid}`,
    ])
      await expect(world.db.run(unsigned)).rejects.toThrow('check constraint')
    expect(await keyOf(kid)).toMatchObject({ state: 'waiting' })
  })

  it('is confirmed with a proof of the colleague’s own, by nobody but the desk, and once', async () => {
    const { kid } = await entered(akari)
    const wish = { handle, kid }
    const { asking } = await openCompany(world, 'kamome')
    for (const stranger of [asking, await staffSession(world, 'member-office')])
      expect(await confirmAgencyKey(world, stranger, wish)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(toru && (await confirmAgencyKey(world, toru.asking, wish))).toMatchObject({
      refusal: 'step-up-required',
    })
    expect(await confirm(toru, kid)).toMatchObject({ ok: true })
    expect(await confirm(toru, kid)).toEqual({ ok: false, refusal: 'key-not-waiting' })
    expect((await world.facts('agency-key-confirmed')).at(-1)).toMatchObject({
      data: { agency: handle, kid, addedBy: akari?.asking.session.accountId },
    })
    expect(await confirm(toru, 'no-such-key')).toEqual({ ok: false, refusal: 'key-not-waiting' })
    const elsewhere = { handle: 'no-agency', kid }
    expect(await confirmAgencyKey(world, desk, elsewhere)).toEqual({ ok: false, refusal: 'agency-not-found' })
  })

  it('is shown as waiting, with its fingerprint, who entered it and when', async () => {
    const { kid } = await entered(akari)
    expect(await keyOf(kid, akari)).toMatchObject({
      ...{ state: 'waiting', fingerprint: kid, addedBy: akari?.signInId, isOwn: true },
      addedAt: (await world.facts('agency-key-added')).at(-1)?.at.toISOString(),
    })
    expect(await keyOf(kid, toru)).toMatchObject({ isOwn: false })
    await confirm(toru, kid)
    expect(await keyOf(kid, toru)).toMatchObject({ state: 'valid' })
  })

  it('is taken back by anybody of the desk, and confirmed no more', async () => {
    const { kid } = await entered(akari)
    expect(toru && (await takeBack(toru, kid))).toEqual({ ok: true, value: { ended: 0 } })
    expect(await keyOf(kid)).toMatchObject({ state: 'revoked' })
    expect(await confirm(toru, kid)).toEqual({ ok: false, refusal: 'key-not-waiting' })
  })

  it('does not come to life when its agency is suspended and let go on', async () => {
    const key = await entered(akari)
    await suspendAgency(world, desk, handle)
    expect(await as(akari, (asking) => resumeAgency(world, asking, handle))).toMatchObject({ ok: true })
    expect((await handOver(key)).status).toBe(403)
    expect(await keyOf(key.kid)).toMatchObject({ state: 'waiting' })
    expect((await handOver(agency)).status).toBe(200)
  })

  it('that is taken back and confirmed at one moment lets nobody in', async () => {
    const key = await entered(akari)
    await Promise.all([confirm(toru, key.kid), akari && takeBack(akari, key.kid)])
    expect(await keyOf(key.kid)).toMatchObject({ state: 'revoked' })
    expect((await handOver(key)).status).toBe(403)
  })
})

describe('the command line', () => {
  it('confirms what it enters, and what somebody at the desk has entered', async () => {
    expect(await keyOf(agency.kid)).toMatchObject({ state: 'valid', isOwn: true })
    const key = await entered(akari)
    expect(await confirmAgencyKey(world, desk, { handle, kid: key.kid })).toMatchObject({ ok: true })
    expect((await handOver(key)).status).toBe(200)
  })
})
