import { exportJWK, generateKeyPair, generateSecret } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { desk, newAgency, newKeys } from '../../../test/support/agency.ts'
import { openCompany } from '../../../test/support/company.ts'
import { newServer } from '../../../test/support/server.ts'
import { withProof } from '../../../test/support/signed-in.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { isAgencyPage } from './is-agency-page.ts'
import { addAgencyKey } from './keys/add-agency-key.ts'
import { revokeAgencyKey } from './keys/revoke-agency-key.ts'
import { listAgencies } from './list-agencies.ts'
import { type NewAgency, registerAgency } from './register-agency.ts'
import { suspendAgency } from './suspend-agency.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ house: true })
  await newAgency(world)
})
afterAll(() => world.close())

const wish = (other: Partial<NewAgency> = {}): NewAgency => ({
  ...{ handle: 'mori-travel', issuer: 'https://mori.example', name: { ja: '森旅行', en: 'Mori Travel' } },
  ...{ entryUrl: 'https://mori.example/portal', homeUrl: 'https://mori.example/' },
  ...other,
})

describe('registering an agency', () => {
  it('is nothing for a company, whatever its administrator may otherwise do', async () => {
    const { asking } = await openCompany(world)
    expect(await registerAgency(world, asking, wish())).toEqual({ ok: false, refusal: 'forbidden' })
    const jwk = await exportJWK((await newKeys()).publicKey)
    const key = { handle: 'kumo-travel', jwk }
    expect(await addAgencyKey(world, asking, key)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await suspendAgency(world, asking, 'kumo-travel')).toEqual({ ok: false, refusal: 'forbidden' })
  })

  it('gives neither a handle nor an issuer to a second one', async () => {
    expect(await registerAgency(world, desk, wish({ handle: 'kumo-travel' }))).toEqual({
      ...{ ok: false, refusal: 'agency-taken' },
    })
    const issuer = 'https://kumo-travel.example'
    expect(await registerAgency(world, desk, wish({ issuer }))).toEqual({
      ok: false,
      refusal: 'agency-taken',
    })
  })

  it.each([
    'http://mori.example/portal',
    'javascript:alert(1)',
    'https://user:secret@mori.example/',
    'https://mori.example/#there',
    '//mori.example',
    'mori',
  ])('takes no page that browsers must not be sent to: %s', async (entryUrl) => {
    expect(await registerAgency(world, desk, wish({ entryUrl }))).toEqual({
      ...{ ok: false, refusal: 'page-not-safe' },
    })
  })

  it('takes a page on this machine only while the portal itself is tried there', () => {
    const page = 'http://localhost:4000/portal'
    expect(isAgencyPage(page, 'http://localhost:3000')).toBe(true)
    expect(isAgencyPage(page, 'https://biz.kazahana.example')).toBe(false)
  })
})

describe('the keys of an agency', () => {
  const add = (jwk: unknown) => addAgencyKey(world, desk, { handle: 'kumo-travel', jwk })

  it.each(['EdDSA', 'ES256', 'PS256'])('are kept as public numbers alone: %s', async (algorithm) => {
    const { publicKey } = await generateKeyPair(algorithm, { extractable: true })
    const jwk = { ...(await exportJWK(publicKey)), kid: `kid-${algorithm}`, 'x-more': 'x' }
    expect(await add(jwk)).toEqual({ ok: true, value: { kid: `kid-${algorithm}` } })
    const kept = await world.db.row<{ algorithm: string; jwk: object }>(sql`
      select algorithm, jwk from federation_agency_key where kid = ${`kid-${algorithm}`}`)
    expect(kept?.algorithm).toBe(algorithm)
    expect(Object.keys(kept?.jwk ?? {})).not.toContain('x-more')
    expect(await add(jwk)).toEqual({ ok: false, refusal: 'key-taken' })
  })

  it('ASVS-11.6.1 are refused when they are private, secret, weak, of another kind or none at all', async () => {
    const pair = await newKeys()
    const secret = await generateSecret('HS256', { extractable: true })
    const p384 = await generateKeyPair('ES384', { extractable: true })
    const small = {
      ...{ kty: 'RSA', e: 'AQAB' },
      n: Buffer.from(`c${'5'.repeat(255)}`, 'hex').toString('base64url'),
    }
    const given: [unknown, string][] = [
      [await exportJWK(pair.privateKey), 'key-is-private'],
      [await exportJWK(secret), 'key-is-private'],
      [await exportJWK(p384.publicKey), 'key-kind-not-taken'],
      [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }, 'key-kind-not-taken'],
      [small, 'key-too-weak'],
      [{ kty: 'OKP' }, 'key-not-readable'],
      ['-----', 'key-not-readable'],
      [null, 'key-not-readable'],
    ]
    for (const [jwk, refusal] of given) expect(await add(jwk)).toEqual({ ok: false, refusal })
  })

  it('are listed with how they stand', async () => {
    expect(
      await revokeAgencyKey(world, desk, { handle: 'kumo-travel', kid: 'kid-ES256', endSessions: false }),
    ).toEqual({ ok: true, value: { ended: 0 } })
    const [kumo] = await listAgencies(world.db)
    expect(kumo).toMatchObject({ handle: 'kumo-travel', isSuspended: false, companies: 0 })
    const state = Object.fromEntries((kumo?.keys ?? []).map((key) => [key.kid, key.state]))
    expect(state).toMatchObject({ 'kid-ES256': 'revoked', 'kid-PS256': 'valid' })
  })

  it('ASVS-6.7.1 are the desk’s to add with a fresh proof, and to revoke without one', async () => {
    const asking = await staffSession(world)
    const key = { handle: 'kumo-travel', jwk: await exportJWK((await newKeys()).publicKey) }
    expect(await addAgencyKey(world, asking, key)).toMatchObject({ refusal: 'step-up-required' })
    const revocation = { handle: 'kumo-travel', kid: 'kid-PS256', endSessions: true }
    expect((await revokeAgencyKey(world, asking, revocation)).ok).toBe(true)
    const office = await staffSession(world, 'member-office')
    expect(await addAgencyKey(world, office, key)).toEqual({ ok: false, refusal: 'forbidden' })
  })
})

describe('the desk’s page of agencies', () => {
  const listed = async (by: Awaited<ReturnType<typeof signedInStaff>>) => {
    const { agencies } = (
      await by.get<{ agencies: { handle: string; keys: object[] }[] }>('/api/desk/agencies')
    ).body
    return agencies.find(({ handle }) => handle === 'mori-travel')?.keys
  }

  it('S1-21 is the desk agent’s alone, and its calls do what the command line does', async () => {
    const server = await newServer(world)
    const browser = await signedInStaff(world, server)
    const call = (method: string, path: string, body?: unknown) =>
      withProof(world, browser, browser.address, (headers) =>
        browser.call(method, `/api/desk/agencies${path}`, body, headers),
      )
    expect((await call('POST', '', wish())).status).toBe(204)
    const jwk = { ...(await exportJWK((await newKeys()).publicKey)), kid: 'a/b' }
    await world.advance({ minutes: 11 })
    expect(await call('POST', '/mori-travel/keys', { jwk: JSON.stringify(jwk) })).toMatchObject({
      ...{ status: 201, body: { kid: 'a/b' } },
    })
    expect(await call('POST', '/mori-travel/keys', { jwk: '{' })).toMatchObject({
      ...{ status: 422, body: { refusal: 'key-not-readable' } },
    })
    const confirm = (by: typeof browser) =>
      withProof(world, by, by.address, (headers) =>
        by.post('/api/desk/agencies/mori-travel/key-confirmations', { kid: 'a/b' }, headers),
      )
    expect(await confirm(browser)).toMatchObject({ status: 403, body: { refusal: 'key-entered-by-you' } })
    const colleague = await signedInStaff(world, server)
    expect(await listed(colleague)).toMatchObject([{ kid: 'a/b', state: 'waiting', isOwn: false }])
    expect((await confirm(colleague)).status).toBe(204)
    expect(await confirm(colleague)).toMatchObject({ status: 409, body: { refusal: 'key-not-waiting' } })
    expect(await listed(browser)).toMatchObject([{ state: 'valid', isOwn: true }])
    const revocation = { kid: 'a/b', endSessions: true }
    expect(await call('POST', '/mori-travel/key-revocations', revocation)).toMatchObject({
      ...{ status: 200, body: { ended: 0 } },
    })
    expect((await call('POST', '/mori-travel/suspension')).status).toBe(200)
    await world.advance({ minutes: 11 })
    expect((await call('DELETE', '/mori-travel/suspension')).status).toBe(204)
    expect(await listed(browser)).toMatchObject([{ kid: 'a/b', state: 'revoked' }])
    for (const kind of ['member-office', 'auditor'] as const)
      expect((await (await signedInStaff(world, server, kind)).get('/api/desk/agencies')).status).toBe(403)
    await server.close()
  })
})
