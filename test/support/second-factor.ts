import { Secret, TOTP } from 'otpauth'
import { proofFor } from '#identity/public.ts'
import type { Kind } from '#platform/author.ts'
import { addApp } from '../../src/identity/authenticators/app/add-app.ts'
import { beginApp } from '../../src/identity/authenticators/app/begin-app.ts'
import { addPasskey } from '../../src/identity/authenticators/passkeys/add-passkey.ts'
import { beginPasskey } from '../../src/identity/authenticators/passkeys/begin-passkey.ts'
import {
  askStepUpPasskey,
  passWithAuthenticator,
  type StepUpProof,
} from '../../src/identity/authenticators/step-up/pass-with-authenticator.ts'
import { passStepUp } from '../../src/identity/step-up/pass-step-up.ts'
import { newAuthenticator, type SoftAuthenticator } from './authenticator.ts'
import { type Asking, signedInAs } from './company.ts'
import { codeTo, type Manager, newManager } from './gate.ts'
import type { TestWorld } from './world.ts'

/** What an app shows at a moment, or some steps of 30 seconds from it. */
export async function digitsOf(world: TestWorld, secret: string, steps = 0): Promise<string> {
  const now = await world.clock.now()
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })
  return totp.generate({ timestamp: now.getTime() + steps * 30_000 })
}

/** Moves the clock to the beginning of the next step: digits are still to be used, and hold for thirty seconds. */
// A few milliseconds into it: the clock is set to the nearest one, which may be the last of the step before.
export async function nextStep(world: TestWorld): Promise<void> {
  const now = (await world.clock.now()).getTime()
  await world.moveTo(new Date((Math.floor(now / 30_000) + 1) * 30_000 + 5).toISOString())
}

/** Somebody signed in who may add what he proves himself with. */
export interface Somebody {
  manager: Manager
  asking: Asking
}

/** An administrator or ticketing manager, signed in. */
export async function newSomebody(world: TestWorld, kind: Exclude<Kind, 'traveller'> = 'administrator') {
  const manager = await newManager(world, { kind })
  return { manager, asking: await signedInAs(world, { ...manager, kind }) }
}

type Call<T> = (asking: Asking) => Promise<T>
interface Asked {
  ok: boolean
  refusal?: string
  detail?: Record<string, unknown>
}

/** The step-up that a refused call asks for. */
export function stepUpOf(outcome: Asked): { id: string; methods?: string[]; maskedAddress?: string } {
  const { stepUp } = (outcome.detail ?? {}) as { stepUp?: { id: string; methods?: string[] } }
  if (!stepUp) throw new Error(`No step-up was asked for: ${JSON.stringify(outcome)}`)
  return stepUp
}

/** Makes a call, proves it with the mailed code, and makes it again. */
export async function withMailedCode<T extends Asked>(
  world: TestWorld,
  { manager, asking }: Somebody,
  call: Call<T>,
): Promise<T> {
  const { id } = stepUpOf(await call(asking))
  const code = await codeTo(world, manager.address)
  const passed = await passStepUp(world, asking.session, { id, code })
  if (!passed.ok) throw new Error('The step-up was not passed.')
  return call({ ...asking, stepUp: id })
}

/** Makes a call, proves it with what one has, and makes it again. */
export async function withShown<T extends Asked>(
  world: TestWorld,
  { asking }: Somebody,
  shown: StepUpProof['shown'] | SoftAuthenticator,
  call: Call<T>,
): Promise<T> {
  const { id } = stepUpOf(await call(asking))
  const passed = await pass(world, asking, id, shown)
  if (!passed.ok) throw new Error(`The step-up was not passed: ${passed.refusal}`)
  return call({ ...asking, stepUp: id })
}

/** Proves a step-up with what one has. */
export async function pass(
  world: TestWorld,
  { session, client }: Asking,
  id: string,
  shown: StepUpProof['shown'] | SoftAuthenticator,
) {
  if (!('answer' in shown)) return passWithAuthenticator(world, session, { id, client, shown })
  const asked = await askStepUpPasskey(world, session, id)
  if (!asked.ok) return asked
  const entry = { ceremony: asked.value.ceremony, answer: shown.answer(asked.value.options) }
  return passWithAuthenticator(world, session, { id, client, shown: { by: 'passkey', entry } })
}

type Prove = <T extends Asked>(call: Call<T>) => Promise<T>

/** Adds a passkey; `prove` is how the proof is given, the mailed code unless said. */
export async function givePasskey(world: TestWorld, who: Somebody, prove?: Prove, name = '会社のパソコン') {
  const authenticator = newAuthenticator(world.config.origin)
  const call = (asking: Asking) => beginPasskey(world, asking)
  const begun = await (prove ? prove(call) : withMailedCode(world, who, call))
  if (!begun.ok) throw new Error(`No passkey may be added: ${begun.refusal}`)
  const { ceremony, options } = begun.value
  const added = await addPasskey(world, who.asking, { ceremony, name, answer: authenticator.make(options) })
  if (!added.ok) throw new Error(`The passkey was not added: ${added.refusal}`)
  return { authenticator, ...added.value }
}

/** Adds an authenticator app. */
export async function giveApp(world: TestWorld, who: Somebody, prove?: Prove, name = '認証アプリ') {
  const call = (asking: Asking) => beginApp(world, asking)
  const begun = await (prove ? prove(call) : withMailedCode(world, who, call))
  if (!begun.ok) throw new Error(`No app may be added: ${begun.refusal}`)
  const { ceremony, secret } = begun.value
  const code = await digitsOf(world, secret)
  const added = await addApp(world, who.asking, { ceremony, name, code })
  await nextStep(world)
  if (!added.ok) throw new Error(`The app was not added: ${added.refusal}`)
  return { secret, ...added.value }
}

/** Asks for an operation that always wants a proof. */
export const askOperation = (world: TestWorld, asking: Asking, n = 1) =>
  world.act(asking.session, (act) =>
    proofFor(act, world, asking, { operation: 'change-address', params: { n }, always: true }),
  )
