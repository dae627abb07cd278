import { openAccount } from '#identity/public.ts'
import { registerMember } from '#membership/public.ts'
import type { Kind, Language } from '#platform/author.ts'
import type { Client, Cookie } from '#platform/http/route.ts'
import { sql } from '#platform/sql.ts'
import type { KeyProof } from '../../src/identity/device-keys/contract.ts'
import { enterAddress } from '../../src/identity/sign-in/address/enter-address.ts'
import { proveAddress } from '../../src/identity/sign-in/address/prove-address.ts'
import { resendAddressCode } from '../../src/identity/sign-in/address/resend-address-code.ts'
import { withdrawAddress } from '../../src/identity/sign-in/address/withdraw-address.ts'
import { arrivalOf } from '../../src/identity/sign-in/arrival.ts'
import { chooseCompany } from '../../src/identity/sign-in/choose-company.ts'
import { enterCode } from '../../src/identity/sign-in/enter-code.ts'
import { enterNewPassword } from '../../src/identity/sign-in/enter-new-password.ts'
import { enterPassword } from '../../src/identity/sign-in/enter-password.ts'
import { resendCode } from '../../src/identity/sign-in/resend-code.ts'
import { showSignIn } from '../../src/identity/sign-in/show-sign-in.ts'
import { type Visit, visitOf } from '../../src/identity/sign-in/visit.ts'
import type { Door } from '../../src/identity/tables.ts'
import { hashedFor } from './hashed.ts'
import type { TestWorld } from './world.ts'

const system = { by: 'system', name: 'tests' } as const
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'

/** An administrator or ticketing manager who can sign in. */
export interface Manager {
  companyId: string
  accountId: string
  signInId: string
  address: string
  password: string
}

/** How a manager differs from the usual one; a password of `null` was never set. */
export interface ManagerWish {
  kind?: Exclude<Kind, 'traveller'>
  companyId?: string
  password?: string | null
  policy?: string
  language?: Language
}

let people = 0

/** Opens an account of an administrator with a password already set. */
export async function newManager(world: TestWorld, wish: ManagerWish = {}): Promise<Manager> {
  const companyId = wish.companyId ?? world.random.id()
  const address = `kaori${++people}@tsubame.example`
  const { kind = 'administrator', language = 'ja' } = wish
  const opened = await world.act(system, (act) =>
    openAccount(act, world, {
      companyId,
      companyName: '燕商事',
      kind,
      language,
      address,
      mailHeldBack: true,
    }),
  )
  const password = wish.password === undefined ? 'kumo-no-michi7' : wish.password
  if (password !== null) await givePassword(world, opened.accountId, password, wish.policy ?? 'document@1')
  return {
    companyId,
    accountId: opened.accountId,
    signInId: opened.signInId ?? '',
    address,
    password: password ?? '',
  }
}

async function givePassword(
  world: TestWorld,
  accountId: string,
  password: string,
  policy: string,
): Promise<void> {
  const hash = await hashedFor(world, password)
  await world.db.run(sql`
    update identity_account set password_hash = ${hash}, password_policy = ${policy},
      password_set_at = ${await world.clock.now()} where id = ${accountId}`)
}

/** A member of the programme, and the accounts companies opened for him. */
export interface Traveller {
  number: string
  password: string
  address: string
  accounts: { companyId: string; accountId: string }[]
}

/** Registers a member, and opens an account for him in so many companies. */
export async function newTraveller(
  world: TestWorld,
  wish: { companies?: number; status?: 'full' | 'temporary'; digits?: 7 | 9 } = {},
): Promise<Traveller> {
  const number = world.random.digits(wish.digits ?? 9)
  const [address, password] = [`sora${++people}@post.example`, 'hoshi-zora-4410']
  const passwordHash = await hashedFor(world, password)
  const { status = 'full', companies = 1 } = wish
  await world.act(system, (act) =>
    registerMember(act, world, { number, address, status, language: 'ja', passwordHash }),
  )
  const accounts: Traveller['accounts'] = []
  for (let n = 0; n < companies; n++) accounts.push(await openFor(world, number))
  return { number, password, address, accounts }
}

async function openFor(world: TestWorld, memberNumber: string) {
  const companyId = world.random.id()
  const { accountId } = await world.act(system, (act) =>
    openAccount(act, world, {
      ...{ companyId, companyName: '鶴物産', kind: 'traveller', language: 'ja', mailHeldBack: false },
      memberNumber,
    }),
  )
  return { companyId, accountId }
}

interface Seen {
  ip?: string
  userAgent?: string
  hints?: Client['hints']
}

function clientWith(
  cookies: Map<string, string>,
  { ip = '198.51.100.20', userAgent = chrome, hints = {} }: Seen,
): Client {
  const network = `${ip.split('.').slice(0, 3).join('.')}.0/24`
  return { ip, network, userAgent, hints, language: 'ja', cookie: (name) => cookies.get(name) }
}

/** A browser at the gate, at the level of acts: it keeps its cookies and knows the journey it is on. */
export function newGate(world: TestWorld, seen: Seen = {}) {
  const cookies = new Map<string, string>()
  const client = clientWith(cookies, seen)
  const keep = (all: Cookie[]) => {
    for (const cookie of all) cookies.set(cookie.name, cookie.value)
  }
  let journeyId = ''
  let standing: { door: Door; language: Language } = { door: 'administrator', language: 'ja' }
  const visit = () => visitOf(world, client, journeyId)
  const kept = async <T extends { ok: boolean; value?: { cookie?: Cookie; device?: Cookie | undefined } }>(
    outcome: Promise<T>,
  ) => {
    const { value } = await outcome
    if (value?.cookie) keep([value.cookie])
    if (value?.device) keep([value.device])
    return outcome
  }
  return {
    cookies,
    visit,
    get journeyId() {
      return journeyId
    },
    /** Turns to another journey of this browser, as a second tab does. */
    turnTo: (id: string) => {
      journeyId = id
    },
    /** Stands before a door; nothing is asked of the server yet. */
    async begin(door: Door, language: Language = 'ja') {
      standing = { door, language }
    },
    /** Types ID and password; `key` is what the browser's own key shows with it. */
    async password(id: string, password: string, key?: KeyProof) {
      const { arrival, cookies: fresh } = arrivalOf(world, client, { ...standing, id, key })
      const outcome = await enterPassword(world, arrival, { id, password })
      if (outcome.ok) keep(fresh)
      await kept(Promise.resolve(outcome))
      if (outcome.ok) journeyId = arrival.visit.journeyId
      return outcome
    },
    company: (companyId: string) => kept(chooseCompany(world, visit(), companyId)),
    code: (code: string) => kept(enterCode(world, visit(), code)),
    resend: () => resendCode(world, visit()),
    ...addressSteps(world, visit),
    proveAddress: (code: string) => kept(proveAddress(world, visit(), code)),
    newPassword: (password: string) => kept(enterNewPassword(world, visit(), password)),
    show: () => showSignIn(world, visit(), async () => new Map()),
  }
}
export type Gate = ReturnType<typeof newGate>

/** The steps before a first address is proved. */
const addressSteps = (world: TestWorld, visit: () => Visit) => ({
  address: (address: string) => enterAddress(world, visit(), address),
  withdrawAddress: () => withdrawAddress(world, visit()),
  resendAddress: () => resendAddressCode(world, visit()),
})

/** The newest code that reached an address. */
export async function codeTo(world: TestWorld, address: string): Promise<string> {
  const mails = await world.mailTo(address)
  const codes = mails.flatMap((mail) => /: (\d{6})$/m.exec(mail.text)?.[1] ?? [])
  const newest = codes.at(-1)
  if (!newest) throw new Error(`No code reached ${address}.`)
  return newest
}

/** A code that is certainly not this one. */
export const wrongCode = (code: string, n = 1) => String((Number(code) + n) % 1_000_000).padStart(6, '0')

/** Goes through the administrators' door up to the code. */
export async function upToCode(world: TestWorld, gate: Gate, manager: Manager): Promise<string> {
  await gate.begin('administrator')
  const asked = await gate.password(manager.signInId, manager.password)
  if (!asked.ok || asked.value.step !== 'code') throw new Error(`No code was asked: ${JSON.stringify(asked)}`)
  return codeTo(world, manager.address)
}

/** Signs in with the code, after which this browser is a known device. */
export async function signIn(world: TestWorld, gate: Gate, manager: Manager): Promise<void> {
  const done = await gate.code(await upToCode(world, gate, manager))
  if (!done.ok || done.value.step !== 'done') throw new Error('The sign-in did not end.')
}
