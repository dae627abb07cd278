import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { openCompany } from '../../../test/support/company.ts'
import { hanako, ken } from '../../../test/support/people.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, knock, resetOver, signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { PeoplePage, Person } from '../contract.ts'

const password = 'Nagisa-4417'
let world: TestWorld
let server: TestServer
let administrator: Browser
let foreign: Browser
let manager: { personId: string; id: string; address: string; password: string }

beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  administrator = await administratorOf('tsubame')
  foreign = await administratorOf('hibari')
  const department = await sent<{ id: string }>('POST', '/api/departments', { code: 'S01', name: '営業部' })
  await sent('POST', '/api/people', hanako(department.id))
  const made = await sent<{ person: Person; signInId: string }>('POST', '/api/people', ken(department.id))
  const credentials = { id: made.signInId, address: 'ken@tsubame.example', password }
  await firstSignIn(world, server, credentials)
  manager = { personId: made.person.id, ...credentials }
})
afterAll(async () => {
  await server.close()
  await world.close()
})

async function administratorOf(word: string): Promise<Browser> {
  const { signInId: id } = (await openCompany(world, word)).administrator
  return firstSignIn(world, server, { id, address: `aoi@${word}.example`, password })
}

async function sent<Body>(method: string, path: string, body?: unknown, by = administrator): Promise<Body> {
  const address = by === administrator ? 'aoi@tsubame.example' : 'aoi@hibari.example'
  const answer = await withProof(world, by, address, (headers) => by.call(method, path, body, headers))
  return answer.body as Body
}

/** The ticketing manager says "this was not me"; answers the number of the case. */
async function reported(): Promise<string> {
  const browser = await signedInOver(world, server, manager)
  const { body } = await browser.get<{ entries: { id: string; what: string }[] }>(
    '/api/my-navigation/timeline',
  )
  const entry = body.entries.find(({ what }) => what === 'signed-in')?.id
  return (await browser.post<{ number: string }>('/api/my-navigation/cases', { entry })).body.number
}

const shown = async () => (await administrator.get<Person>(`/api/people/${manager.personId}`)).body
const held = async (query = '') =>
  (await administrator.get<PeoplePage>(`/api/people?status=held${query}`)).body.people.map(({ id }) => id)
const lift = (by = administrator) =>
  sent<{ refusal?: string } | undefined>('DELETE', `/api/people/${manager.personId}/hold`, undefined, by)

describe('a person whose account is held', () => {
  it('attack-25 is seen by his administrator with the number of the case, and found by it; no other company sees him', async () => {
    expect((await shown()).heldCase).toBeUndefined()
    const number = await reported()
    expect(await shown()).toMatchObject({ status: 'active', heldCase: number })
    expect([await held(), await held('&kind=traveller'), await held('&query=SATO')]).toEqual([
      [manager.personId],
      [],
      [manager.personId],
    ])
    expect((await foreign.get<PeoplePage>('/api/people?status=held')).body.people).toEqual([])
    expect((await foreign.get(`/api/people/${manager.personId}`)).status).toBe(404)
    expect(await lift(foreign)).toMatchObject({ refusal: 'person-not-found' })
    expect((await shown()).heldCase).toBe(number)
    await lift()
  })

  it('S1-66 goes on when the administrator lifts the hold with a code, by his own password, and is told', async () => {
    await reported()
    const path = `/api/people/${manager.personId}/hold`
    expect((await administrator.delete<{ refusal: string }>(path)).body.refusal).toBe('step-up-required')
    expect(await lift()).toBeUndefined()
    expect((await shown()).heldCase).toBeUndefined()
    expect((await world.mailTo(manager.address)).at(-1)?.subject).toContain('保護の解除')
    // No device is known any more: even his own is asked for a code.
    expect(await knock(server.browser(), manager)).toMatchObject({ step: 'code' })
    expect(await lift()).toMatchObject({ refusal: 'person-not-held' })
  })

  it('attack-23 stays held through a suspension that begins and ends meanwhile', async () => {
    await reported()
    for (const method of ['POST', 'DELETE'])
      await sent(method, `/api/people/${manager.personId}/suspension`, undefined)
    expect(await shown()).toMatchObject({ status: 'active', heldCase: expect.any(String) })
    expect((await knock(server.browser(), manager)).refusal).toBe('not-recognised')
    await lift()
  })

  it('gets no password mail sent again, and his administrator is told why', async () => {
    await reported()
    expect(await sent('POST', `/api/people/${manager.personId}/password-mail`)).toMatchObject({
      refusal: 'person-held',
    })
    await lift()
  })

  it('S1-69 whose mailbox is in strange hands gets his address corrected, and resets by the new one', async () => {
    await reported()
    const corrected = { address: 'sato.ken@tsubame.example' }
    await sent('PUT', `/api/people/${manager.personId}/address`, corrected)
    expect(await shown()).toMatchObject({ ...corrected, heldCase: expect.any(String) })
    const renewed = { ...manager, ...corrected, password: 'ame-agari-5520' }
    await resetOver(world, server, renewed)
    expect((await shown()).heldCase).toBeUndefined()
    expect((await signedInOver(world, server, renewed)).cookies.size).toBeGreaterThan(0)
  })
})
