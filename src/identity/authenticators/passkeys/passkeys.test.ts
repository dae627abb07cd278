import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Deceit, newAuthenticator } from '../../../../test/support/authenticator.ts'
import {
  askOperation,
  givePasskey,
  newSomebody,
  pass,
  type Somebody,
  stepUpOf,
  withMailedCode,
  withShown,
} from '../../../../test/support/second-factor.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { askStepUpPasskey, passWithAuthenticator } from '../step-up/pass-with-authenticator.ts'
import { addPasskey } from './add-passkey.ts'
import { beginPasskey, type PasskeyToMake } from './begin-passkey.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
})
afterAll(() => world.close())

const notAccepted = { ok: false, refusal: 'passkey-not-accepted' }

async function begun(who: Somebody): Promise<PasskeyToMake> {
  const outcome = await withMailedCode(world, who, (asking) => beginPasskey(world, asking))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** Makes a passkey with a fault in it. */
async function made(who: Somebody, deceit: Deceit) {
  const { ceremony, options } = await begun(who)
  const answer = newAuthenticator(world.config.origin).make(options, deceit)
  return addPasskey(world, who.asking, { ceremony, name: 'a', answer })
}

const [present, verified, attested, eligible, backedUp] = [0x01, 0x04, 0x40, 0x08, 0x10]

describe('making a passkey', () => {
  it('NIST63B4-4.1.2.1 JP-Phish-6 needs a proof first, is kept with its moment, and is told to the registered address', async () => {
    const who = await newSomebody(world)
    expect(await beginPasskey(world, who.asking)).toMatchObject({ refusal: 'step-up-required' })
    const { id, recoveryCodes } = await givePasskey(world, who)
    expect(recoveryCodes).toHaveLength(10)
    const fact = (await world.facts('authenticator-added')).find(({ data }) => data.authenticator === id)
    expect(fact).toMatchObject({ data: { kind: 'passkey' }, personal: { name: '会社のパソコン' } })
    expect((await world.mailTo(who.manager.address)).at(-1)?.text).toContain('名前: 会社のパソコン')
  })

  it('asks for one that is found without an ID, verifies its user, and names the account by nothing of ours', async () => {
    const who = await newSomebody(world)
    const { options } = await begun(who)
    const { user, ...rest } = options as unknown as { user: { id: string } }
    expect(rest).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const handle = Buffer.from(user.id, 'base64url')
    expect(handle).toHaveLength(32)
    expect(handle.toString('hex')).not.toContain(who.manager.accountId.replaceAll('-', '').slice(0, 12))
  })

  it.each<[string, Deceit]>([
    ['WebAuthn3-7.1-type an answer to another question', { type: 'webauthn.get' }],
    ['WebAuthn3-7.1-type another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['WebAuthn3-7.1-type a page of somebody else', { origin: 'https://kazahana.example.evil.example' }],
    ['WebAuthn3-7.1-type a page framed in another', { crossOrigin: true }],
    ['WebAuthn3-7.1-type a page that names another above it', { topOrigin: 'https://evil.example' }],
    ['WebAuthn3-7.1-type a passkey made for another name', { rpId: 'evil.example' }],
    ['WebAuthn3-7.1-flags one whose user was not verified', { flags: present | attested }],
    ['WebAuthn3-7.1-flags one whose user was not there', { flags: verified | attested }],
    ['WebAuthn3-7.1-flags one copied that may not be', { flags: present | verified | attested | backedUp }],
    ['WebAuthn3-7.1-alg an algorithm that was not offered', { algorithm: -47 }],
  ])('refuses %s', async (_what, deceit) => {
    const who = await newSomebody(world)
    expect(await made(who, deceit)).toEqual(notAccepted)
    expect(await made(who, {})).toMatchObject({ ok: true })
  })

  it('notes that a passkey may be copied by its maker', async () => {
    const who = await newSomebody(world)
    await made(who, { flags: present | verified | attested | eligible })
    expect(
      await world.db.row(sql`
        select is_synced from identity_authenticator where account_id = ${who.manager.accountId}`),
    ).toEqual({ is_synced: true })
  })

  it('WebAuthn3-7.1-type WebAuthn3-7.1-dup ASVS-6.7.2 a challenge of 32 bytes is answered once, a passkey stands with one account', async () => {
    const [who, other] = [await newSomebody(world), await newSomebody(world)]
    const authenticator = newAuthenticator(world.config.origin)
    const { ceremony, options } = await begun(who)
    expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(32)
    const wish = { ceremony, name: 'a', answer: authenticator.make(options) }
    const atOnce = await Promise.all(Array.from({ length: 6 }, () => addPasskey(world, who.asking, wish)))
    expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1)
    const again = await begun(other)
    const stolen = { ceremony: again.ceremony, name: 'b', answer: authenticator.make(again.options) }
    expect(await addPasskey(world, other.asking, stolen)).toEqual({
      ok: false,
      refusal: 'passkey-already-added',
    })
  })

  it('holds in the session and browser that asked, for five minutes', async () => {
    const [who, other] = [await newSomebody(world), await newSomebody(world)]
    const { ceremony, options } = await begun(who)
    const answer = newAuthenticator(world.config.origin).make(options)
    const wish = { ceremony, name: 'a', answer }
    expect(await addPasskey(world, other.asking, wish)).toEqual(notAccepted)
    expect(await addPasskey(world, { ...who.asking, client: other.asking.client }, wish)).toEqual(notAccepted)
    await world.advance({ minutes: 5 })
    expect(await addPasskey(world, who.asking, wish)).toEqual(notAccepted)
  })

  it('WebAuthn3-7.1-exclude names those that are there, so that a device makes no second one', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who)
    const second = await withShown(world, who, authenticator, (asking) => beginPasskey(world, asking))
    expect(second).toMatchObject({
      ok: true,
      value: { options: { excludeCredentials: [{ id: authenticator.id, type: 'public-key' }] } },
    })
  })

  it('NIST63B4-4.1.2.1 several may be added, each with a proof by one that is there; ten are the end', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who)
    for (let n = 0; n < 9; n++)
      await givePasskey(world, who, (call) => withShown(world, who, authenticator, call))
    expect(await beginPasskey(world, who.asking)).toEqual({ ok: false, refusal: 'too-many-authenticators' })
  })
})

describe('answering with a passkey', () => {
  /** Somebody with a passkey, and what his step-up asks it. */
  async function asked() {
    const who = await newSomebody(world)
    const { authenticator, id: passkey } = await givePasskey(world, who)
    const { id } = stepUpOf(await askOperation(world, who.asking))
    const { client, session } = who.asking
    const question = async () => {
      const outcome = await askStepUpPasskey(world, session, id)
      if (!outcome.ok) throw new Error(outcome.refusal)
      return outcome.value
    }
    const show = async (deceit: Deceit) => {
      const { ceremony, options } = await question()
      const entry = { ceremony, answer: authenticator.answer(options, deceit) }
      return passWithAuthenticator(world, session, { id, client, shown: { by: 'passkey', entry } })
    }
    return { who, authenticator, passkey, id, show, question }
  }

  it.each<[string, Deceit]>([
    ['WebAuthn3-7.2-sig a signature that is not over this answer', { signature: Buffer.alloc(70, 1) }],
    [
      'WebAuthn3-7.2-owner one that names another account',
      { userHandle: Buffer.alloc(32).toString('base64url') },
    ],
    ['another question', { type: 'webauthn.create' }],
    ['another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['another page', { origin: 'https://evil.example' }],
    ['a page framed in another', { crossOrigin: true }],
    ['another name', { rpId: 'evil.example' }],
    ['ASVS-6.5.7 an unverified user', { flags: present }],
    ['an absent user', { flags: verified }],
  ])('refuses %s', async (_what, deceit) => {
    const { show } = await asked()
    expect(await show(deceit)).toEqual(notAccepted)
    expect(await show({})).toMatchObject({ ok: true })
  })

  it('WebAuthn3-7.2-owner a passkey of somebody else opens nothing, whoever asks it', async () => {
    const mine = await asked()
    const other = await asked()
    const { ceremony, options } = await mine.question()
    const entry = { ceremony, answer: other.authenticator.answer(options) }
    const shown = { by: 'passkey', entry } as const
    const { session, client } = mine.who.asking
    expect(await passWithAuthenticator(world, session, { id: mine.id, client, shown })).toEqual(notAccepted)
  })

  it('WebAuthn3-7.2-allow only its own passkeys are named to an account', async () => {
    const { authenticator, question } = await asked()
    expect((await question()).options).toMatchObject({
      allowCredentials: [{ id: authenticator.id }],
      userVerification: 'required',
    })
  })

  it('NIST63B4-3.2.7 an answer caught on its way opens nothing a second time', async () => {
    const { who, authenticator, id, question } = await asked()
    const { ceremony, options } = await question()
    // One that does not count: its counter cannot notice the second answer, the challenge alone does.
    const answer = authenticator.answer(options, { count: 0 })
    const shown = { by: 'passkey', entry: { ceremony, answer } } as const
    const proof = { id, client: who.asking.client, shown }
    const atOnce = await Promise.all(
      Array.from({ length: 6 }, () => passWithAuthenticator(world, who.asking.session, proof)),
    )
    expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('WebAuthn3-7.2-count NIST63B4-4.3 a counter that runs backwards stops the passkey at once, and its owner is told', async () => {
    const { who, authenticator, passkey, show } = await asked()
    expect(await show({ count: 41 })).toMatchObject({ ok: true })
    const { id } = stepUpOf(await askOperation(world, who.asking, 2))
    const again = await askStepUpPasskey(world, who.asking.session, id)
    if (!again.ok) throw new Error(again.refusal)
    const answer = authenticator.answer(again.value.options, { count: 41 })
    const shown = { by: 'passkey', entry: { ceremony: again.value.ceremony, answer } } as const
    const { session, client } = who.asking
    expect(await passWithAuthenticator(world, session, { id, client, shown })).toEqual(notAccepted)
    const fact = (await world.facts('authenticator-lost')).find(({ data }) => data.authenticator === passkey)
    expect(fact?.data).toMatchObject({ why: 'counter-regressed', count: 41 })
    expect((await world.mailTo(who.manager.address)).at(-1)?.subject).toContain('使えなくしました')
    expect(await askStepUpPasskey(world, session, id)).toEqual({ ok: false, refusal: 'step-up-not-found' })
  })

  it('one that does not count, as those that are copied, goes on with zero', async () => {
    const { who, authenticator, show } = await asked()
    await world.db.run(sql`
      update identity_authenticator set sign_count = 0 where account_id = ${who.manager.accountId}`)
    expect(await show({ count: 0 })).toMatchObject({ ok: true })
    const { id } = stepUpOf(await askOperation(world, who.asking, 2))
    expect(await pass(world, who.asking, id, authenticator)).toMatchObject({ ok: true })
  })
})
