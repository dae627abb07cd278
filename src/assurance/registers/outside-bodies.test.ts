import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { seedDemoRegisters } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import type { Trust } from '../trust/contract.ts'
import type { EntryPage, EntryView } from './pattern/contract.ts'

let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo' })
  server = await newServer(world)
  await shipRegisters(world)
  await seedDemoRegisters(world)
  officer = await signedInStaff(world, server, 'security-officer')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const path = '/api/assurance/registers'
const list = async (register: string) => (await officer.get<EntryPage>(`${path}/${register}`)).body.entries
const named = async (register: string, name: string): Promise<EntryView> => {
  const found = (await list(register)).find(({ form }) => form.nameJa === name)
  if (!found) throw new Error(`${name} is not listed.`)
  return found
}
const change = ({ id, version, form }: EntryView, register: string, more: object) =>
  officer.put(`${path}/${register}/${id}`, { seen: version, form: { ...form, ...more } })
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
const memberships = async () => (await server.browser().get<Trust>('/api/trust')).body.memberships

describe('S2-15 memberships', () => {
  it('of both ISACs are listed, and everybody reads what each is', async () => {
    expect((await list('memberships')).map(({ form }) => form.short)).toEqual(['A-ISAC', 'T-ISAC'])
    const [aviation, transport] = await memberships()
    expect(aviation).toMatchObject({
      name: { en: 'Aviation ISAC' },
      what: { en: expect.stringMatching(/global.*airlines/) },
    })
    expect(transport).toMatchObject({
      name: { ja: '交通ISAC' },
      what: { ja: expect.stringMatching(/集団で身を守る/) },
    })
    expect(await find('memberships-in-order')).toMatchObject({ verdict: 'PASS' })
  })

  it('that has ended is shown to nobody outside', async () => {
    const transport = await named('memberships', '交通ISAC')
    expect((await change(transport, 'memberships', { untilOn: '2020-03-31' })).status).toBe(422)
    expect((await change(transport, 'memberships', { untilOn: '2025-11-30' })).status).toBe(200)
    expect((await memberships()).map(({ short }) => short)).toEqual(['A-ISAC'])
  })
})

describe('S2-36 outside bodies that watch with us', () => {
  it('are more than one; with a single one the evidence fails, and the owner is told', async () => {
    expect(await find('monitors-active')).toMatchObject({ verdict: 'PASS', value: 2 })
    const yakei = await named('monitors', '夜警サイバー研究所')
    expect(yakei.shows).toEqual({ isActive: true })
    expect((await change(yakei, 'monitors', { untilOn: '2025-11-30' })).status).toBe(200)
    expect((await named('monitors', '夜警サイバー研究所')).shows).toEqual({ isActive: false })
    expect(await find('monitors-active')).toMatchObject({
      ...{ verdict: 'FAIL', value: 1, rows: [{ monitor: '篝火セキュリティ監視センター' }] },
    })
    const mails = await world.mailTo('mamoru@security.kazahana.example')
    expect(mails.some(({ parsed }) => parsed.text?.includes('社外専門機関の数'))).toBe(true)
  })
})
