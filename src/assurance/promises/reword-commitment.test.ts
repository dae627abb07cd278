import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitmentView } from '#assurance/contract.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { rewordCommitment } from './reword-commitment.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  await shipRegisters(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const words = (said: string) => ({
  title: { ja: `${said}です`, en: said },
  text: { ja: `${said}と約束します。`, en: `We promise ${said}.` },
})

describe('a promise', () => {
  it('is put into other words by one of two who begin at the same ones; the other is told', async () => {
    const [first, second] = [await staffSession(world, 'ciso'), await staffSession(world, 'security-officer')]
    const outcomes = await Promise.all(
      [first, second].map((who, n) => rewordCommitment(who, 'policy-3', { seen: 1, ...words(`word ${n}`) })),
    )
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'commitment-moved-on' })
    expect(await rewordCommitment(first, 'policy-99', { seen: 1, ...words('nothing') })).toMatchObject({
      refusal: 'commitment-not-found',
    })
  })

  it('is read by auditors and changed by none; nobody else sees the register', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    const officer = await signedInStaff(world, server, 'security-officer')
    const path = '/api/assurance/commitments'
    const { body } = await auditor.get<{ commitments: CommitmentView[] }>(path)
    expect(body.commitments.length).toBeGreaterThan(20)
    const change = { seen: 1, ...words('openness') }
    expect((await auditor.post(`${path}/policy-10/versions`, change)).status).toBe(403)
    expect((await officer.post(`${path}/policy-10/versions`, change)).status).toBe(201)
    expect((await server.browser().get(path)).status).toBe(401)
  })
})
