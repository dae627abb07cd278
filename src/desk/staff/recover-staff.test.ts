import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffKind } from '#platform/author.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { addAppOver, firstDigits } from '../../../test/support/enrolment.ts'
import { codeTo, type Manager, newManager } from '../../../test/support/gate.ts'
import { runSekisho } from '../../../test/support/house-process.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { digitsOf, nextStep } from '../../../test/support/second-factor.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, signedInOver } from '../../../test/support/signed-in.ts'
import { newStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { recoverStaff } from './recover-staff.ts'
import { suspendStaff } from './suspend-staff.ts'

const engineer = { by: 'operator', name: 'tests' } as const
let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

interface Enrolled extends Manager {
  browser: Browser
  secret: string
  recoveryCodes: string[]
}

/** Somebody of the staff with an app. */
async function enrolled(kind: StaffKind): Promise<Enrolled> {
  const who = await newStaff(world, kind)
  const browser = await signedInOver(world, server, { ...who, id: who.signInId, door: 'staff' })
  return { ...who, browser, ...(await addAppOver(world, browser, who.address)) }
}

const digits = ({ secret }: Enrolled) => digitsOf(world, secret)
const recover = (lost: Manager, witness: Manager, code: string) =>
  recoverStaff(world, engineer, { signInId: lost.signInId, witnessId: witness.signInId, code })
const isIn = async (browser: Browser) => (await browser.get('/api/session')).status === 200

/** Signs in with the password and what is shown after it. */
async function come({ signInId: id, password }: Manager, shown: { by: string; code: string | undefined }) {
  const browser = server.browser()
  const asked = await knock(browser, { id, password, door: 'staff' })
  const { methods } = (await browser.get<{ methods?: string[] }>(asked.path)).body
  const { body } = await browser.post<{ step?: string }>(`${asked.path}/authenticator`, shown)
  return { browser, methods, step: body.step, path: asked.path }
}

describe('who has lost passkey, app and recovery codes', () => {
  it('comes back by codes that two gave him, to add a new one and no further; no mailed code comes back', async () => {
    const [lost, witness] = [await enrolled('desk-agent'), await enrolled('security-officer')]
    const mails = (await world.mailTo(lost.address)).length
    const given = await recover(lost, witness, await digits(witness))
    const codes = given.ok ? given.value : []
    expect(codes).toHaveLength(10)
    expect(await isIn(lost.browser)).toBe(false)
    const told = (await world.mailTo(lost.address)).slice(mails).map(({ subject }) => subject)
    expect(told.map((subject) => subject.replace(/^【.*】/, ''))).toEqual([
      '本人確認の手段を使えなくしました',
      'リカバリーコードが新しくなりました',
    ])
    expect((await world.facts('authenticator-lost')).at(-1)).toMatchObject({
      subject: lost.accountId,
      data: { why: 'new-start', witness: witness.accountId },
    })
    // What he had before opens nothing: neither his app nor the old codes.
    expect(await come(lost, { by: 'recovery-code', code: lost.recoveryCodes[0] })).toMatchObject({
      methods: ['recovery-code'],
      step: undefined,
    })
    const back = await come(lost, { by: 'recovery-code', code: codes[0] })
    expect(back.step).toBe('done')
    expect((await back.browser.get('/api/desk/me')).body).toMatchObject({ refusal: 'authenticator-first' })
    await addWith(back.browser, codes[1])
    expect((await back.browser.get('/api/desk/me')).status).toBe(200)
    expect((await come(lost, { by: 'recovery-code', code: codes[2] })).step).toBeUndefined()
  })

  async function addWith(browser: Browser, code: string | undefined) {
    const path = '/api/my-navigation/authenticator-apps'
    const asked = await browser.post<{ detail: { stepUp: { id: string } } }>(`${path}/secret`)
    const { id } = asked.body.detail.stepUp
    await browser.post(`/api/step-ups/${id}/recovery-code`, { code })
    const told = await browser.post<{ ceremony: string; secret: string }>(`${path}/secret`, undefined, {
      'step-up': id,
    })
    expect((await browser.post(path, await firstDigits(world, told.body))).status).toBe(201)
  }

  it('a recovery code of the witness does as well, and is used up by it', async () => {
    const [lost, witness] = [await enrolled('auditor'), await enrolled('ciso')]
    const [code = ''] = witness.recoveryCodes
    expect(await recover(lost, witness, code)).toMatchObject({ ok: true })
    expect(await recover(lost, witness, code)).toMatchObject({ refusal: 'witness-not-proved' })
  })
})

describe('nobody comes back', () => {
  it('without somebody else of the security office who proves himself', async () => {
    const [lost, officer] = [await enrolled('security-officer'), await enrolled('security-officer')]
    const [agent, auditor] = [await enrolled('desk-agent'), await enrolled('auditor')]
    const manager = await newManager(world)
    const none = { refusal: 'witness-not-found' }
    expect(await recover(lost, lost, await digits(lost))).toMatchObject(none)
    for (const other of [agent, auditor])
      expect(await recover(lost, other, await digits(other))).toMatchObject(none)
    expect(await recover(lost, manager, '123456')).toMatchObject(none)
    expect(await recover(manager, officer, await digits(officer))).toMatchObject({
      refusal: 'staff-not-found',
    })
    const wrong = String((Number(await digits(officer)) + 1) % 1_000_000).padStart(6, '0')
    for (const code of [wrong, 'ABCD-EFGH', await digits(lost)])
      expect(await recover(lost, officer, code)).toMatchObject({ refusal: 'witness-not-proved' })
    await expect(
      recoverStaff(world, { by: 'system', name: 'x' }, { signInId: '', witnessId: '', code: '' }),
    ).rejects.toThrow('Only the operator')
    await nextStep(world)
    await suspendStaff(world, engineer, officer.signInId)
    expect(await recover(lost, officer, await digits(officer))).toMatchObject({ ok: false })
    expect(await isIn(lost.browser)).toBe(true)
    expect((await come(lost, { by: 'app', code: await digits(lost) })).step).toBe('done')
  })

  it('who never added one: he adds it at his next sign-in, and the digits of the witness stay his', async () => {
    const [fresh, witness] = [await newStaff(world), await enrolled('ciso')]
    const code = await digits(witness)
    expect(await recover(fresh, witness, code)).toMatchObject({ refusal: 'nothing-to-replace' })
    expect((await come(witness, { by: 'app', code })).step).toBe('done')
  })

  it('attack-01 by digits of the witness that bring another back in the same moment', async () => {
    const witness = await enrolled('ciso')
    const lost = [await enrolled('desk-agent'), await enrolled('member-office'), await enrolled('auditor')]
    const code = await digits(witness)
    const outcomes = await Promise.all(lost.map((one) => recover(one, witness, code)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const stillIn = await Promise.all(lost.map(({ browser }) => isIn(browser)))
    expect(stillIn.filter((isOne) => isOne)).toHaveLength(2)
  })

  it('by a code that was mailed while he still had his own', async () => {
    const [lost, witness] = [await enrolled('desk-agent'), await enrolled('ciso')]
    await expect(codeTo(world, lost.address)).resolves.toMatch(/^\d{6}$/)
    await recover(lost, witness, await digits(witness))
    const asked = await come(lost, { by: 'app', code: await digits(lost) })
    const code = await codeTo(world, lost.address)
    expect((await asked.browser.post(`${asked.path}/code`, { code })).status).toBe(422)
    expect(asked.step).toBeUndefined()
  })
})

it('the command tells the codes once, and one sentence when the witness is not accepted', async () => {
  const [lost, witness] = [await enrolled('desk-agent'), await enrolled('ciso')]
  const [code = ''] = witness.recoveryCodes
  const typed = ['staff', 'recover', '--id', lost.signInId, '--witness', witness.signInId, '--code', code]
  const command = runSekisho(typed, environmentOf(world))
  expect([await command.ended(), command.err()]).toEqual([0, ''])
  const codes =
    command
      .out()
      .match(/^ {2}\S+$/gm)
      ?.map((line) => line.trim()) ?? []
  expect(codes).toHaveLength(10)
  expect((await come(lost, { by: 'recovery-code', code: codes[9] })).step).toBe('done')
  const again = runSekisho(typed, environmentOf(world))
  expect(await again.ended()).toBe(1)
  expect(again.err()).toContain('was not accepted')
}, 120_000)
