import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryCards } from '#membership/public.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Me, PeoplePage } from '../contract.ts'
import { demoIds, demoSelfRegistration, demoTemporaryCard } from './demo-ids.ts'
import { seedDemo } from './seed-demo.ts'

let world: TestWorld
let server: TestServer

beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-11-01T10:00:00+09:00' })
  server = await newServer(world)
  expect((await Promise.all([seedDemo(world), seedDemo(world)])).toSorted()).toEqual([false, true])
})
afterAll(async () => {
  await server.close()
  await world.close()
})

interface Journey {
  id: string
  step: string
  companies?: { id: string; name: string }[]
}

async function signIn(id: string, password: string): Promise<Browser> {
  const browser = server.browser()
  const door = /^\d+$/.test(id) ? 'member' : 'administrator'
  let { body } = await browser.post<Journey>('/api/sign-in', { door, language: 'ja', id, password })
  const path = `/api/sign-in/${body.id}`
  if (body.step === 'company')
    body = (await browser.post<Journey>(`${path}/company`, { companyId: body.companies?.[0]?.id })).body
  if (body.step === 'address') {
    const address = addresses[id]
    await browser.post<Journey>(`${path}/address`, { address })
    body = (await browser.post<Journey>(`${path}/address/code`, { code: await newestCode(id) })).body
  }
  if (body.step === 'code')
    body = (await browser.post<Journey>(`${path}/code`, { code: await newestCode(id) })).body
  expect(body.step).toBe('done')
  return browser
}

const addresses: Record<string, string> = {
  KZBADMIN1: 'aoi@seiran.example',
  KZBTICKT1: 'ren@seiran.example',
  KZBADMIN2: 'nao@tsubakuro.example',
  KZBTICKT2: 'kaede@seiran.example',
}

async function newestCode(id: string): Promise<string> {
  const mails = await world.mailTo(addresses[id] ?? `m${id}@member.example`)
  return /\b\d{6}\b/.exec(mails.at(-1)?.text ?? '')?.[0] ?? 'no code'
}

it.each(demoIds.map(({ id, password, who }) => [who.en, id, password] as const))(
  'lets %s sign in with the ID and password that are printed',
  async (_who, id, password) => {
    const browser = await signIn(id, password)
    const { status, body } = await browser.get<Me>('/api/me')
    expect(status).toBe(200)
    expect(body.signInId ?? body.memberNumber).toBe(id)
    expect(body.company.name).toMatch(/青嵐|つばくろ/)
  },
)

it('lets the member without a company register himself with what is printed', async () => {
  const [company, member] = demoSelfRegistration
  const browser = server.browser()
  const enter = { corporateId: company.id, password: company.password, language: 'ja' }
  const { status, body } = await browser.post<Journey>('/api/self-registration', enter)
  expect([status, body.step]).toEqual([201, 'member'])
  const path = `/api/self-registration/${body.id}`
  const proved = await browser.post<Journey>(`${path}/member`, { id: member.id, password: member.password })
  expect(proved.body.step).toBe('details')
})

it('K4 tells the holder of a temporary card so, and him alone, who knows the password', async () => {
  const [{ id, password }] = demoTemporaryCard
  const refusal = async (typed: string) => {
    const body = { door: 'member', language: 'ja', id, password: typed }
    return (await server.browser().post<{ refusal: string }>('/api/sign-in', body)).body.refusal
  }
  expect(await refusal('not-this-one')).toBe('not-recognised')
  expect(await refusal(password)).toBe('temporary-card')
  expect(await temporaryCards(world.db, '', 5)).toMatchObject([{ number: id }])
})

it('fills the list with people of several departments and long names', async () => {
  const browser = await signIn(demoIds[0].id, demoIds[0].password)
  const { body } = await browser.get<PeoplePage>('/api/people')
  expect(body.people.length).toBeGreaterThan(38)
  expect(new Set(body.people.map(({ department }) => department?.code)).size).toBe(5)
  const { body: rest } = await browser.get<PeoplePage>(`/api/people?after=${body.next}`)
  const all = [...body.people, ...rest.people]
  expect(all.some(({ names }) => names.romaji.family.length > 25)).toBe(true)
})

it('does nothing where there is a company, and nothing under another profile', async () => {
  expect(await seedDemo(world)).toBe(false)
  const document = await newWorld()
  expect(await seedDemo(document)).toBe(false)
  expect(await document.facts()).toEqual([])
  await document.close()
})
