import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeAccount, reopenAccount, suspendAccount } from '#identity/public.ts'
import { signedInAs } from '../../../../test/support/company.ts'
import { newTraveller } from '../../../../test/support/gate.ts'
import {
  askOperation,
  digitsOf,
  giveApp,
  givePasskey,
  newSomebody,
  pass,
  stepUpOf,
  withMailedCode,
  withShown,
} from '../../../../test/support/second-factor.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { beginPasskey } from '../passkeys/begin-passkey.ts'
import { listAuthenticators } from './list-authenticators.ts'
import { removeAuthenticator } from './remove-authenticator.ts'
import { renameAuthenticator } from './rename-authenticator.ts'
import { reportLoss } from './report-loss.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
})
afterAll(() => world.close())

const system = { by: 'system', name: 'tests' } as const

async function listOf({ asking }: Awaited<ReturnType<typeof newSomebody>>) {
  const listed = await listAuthenticators(world, asking.session)
  if (!listed.ok) throw new Error(listed.refusal)
  return listed.value
}

describe('what a person has to prove himself with', () => {
  it('NIST63B4-4.1 is listed with names and moments, and shows no secret of it', async () => {
    const who = await newSomebody(world)
    const { authenticator, id } = await givePasskey(world, who)
    await giveApp(world, who, (call) => withShown(world, who, authenticator, call))
    const list = await listOf(who)
    expect(list).toMatchObject({
      offered: ['passkey', 'app'],
      authenticators: [
        { id, kind: 'passkey', name: '会社のパソコン', addedAt: expect.any(String), isLost: false },
        { kind: 'app', name: '認証アプリ' },
      ],
      recoveryCodesLeft: 10,
      isMandatory: false,
    })
    expect(list.authenticators[0]?.lastUsedAt).toEqual(expect.any(String))
    expect(list.authenticators[1]).not.toHaveProperty('lastUsedAt')
    expect(JSON.stringify(list)).not.toContain(authenticator.id)
  })

  it('gets another name from its owner and from nobody else', async () => {
    const [who, other] = [await newSomebody(world), await newSomebody(world)]
    const { id } = await givePasskey(world, who)
    const foreign = { ok: false, refusal: 'authenticator-not-found' }
    expect(await renameAuthenticator(world, other.asking.session, { id, name: 'x' })).toEqual(foreign)
    expect(await reportLoss(world, other.asking, id)).toEqual(foreign)
    expect(await removeAuthenticator(world, other.asking, id)).toEqual(foreign)
    expect(await renameAuthenticator(world, who.asking.session, { id, name: '自宅' })).toEqual({ ok: true })
    expect((await listOf(who)).authenticators[0]?.name).toBe('自宅')
  })
})

describe('the way around', () => {
  it('OWASP-CS-MFA-2 NIST63B4-4.1.2.1 who has one is asked for it, and no code is mailed in its place', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who)
    const before = (await world.mailTo(who.manager.address)).length
    const { id, methods, maskedAddress } = stepUpOf(await askOperation(world, who.asking))
    expect(methods).toEqual(['passkey', 'recovery-code'])
    expect(maskedAddress).toBeUndefined()
    expect(await world.mailTo(who.manager.address)).toHaveLength(before)
    expect(await pass(world, who.asking, id, authenticator)).toMatchObject({ ok: true })
    expect(await askOperation(world, { ...who.asking, stepUp: id })).toEqual({ ok: true, value: undefined })
    expect(await askOperation(world, { ...who.asking, stepUp: id })).toMatchObject({
      refusal: 'step-up-required',
    })
  })

  it('a code mailed before the first one was added proves nothing afterwards', async () => {
    const who = await newSomebody(world)
    const old = stepUpOf(await askOperation(world, who.asking))
    const { authenticator } = await givePasskey(world, who)
    await expect(
      withMailedCode(world, who, async () => ({
        ok: false,
        refusal: 'step-up-required',
        detail: { stepUp: { id: old.id } },
      })),
    ).rejects.toThrow('The step-up was not passed.')
    expect(await pass(world, who.asking, old.id, authenticator)).toMatchObject({ ok: true })
  })

  it('asking again and again makes few step-ups, and each opens what was asked and nothing else', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who)
    const first = stepUpOf(await askOperation(world, who.asking, 1)).id
    expect(stepUpOf(await askOperation(world, who.asking, 1)).id).toBe(first)
    const second = stepUpOf(await askOperation(world, who.asking, 2)).id
    expect(second).not.toBe(first)
    await pass(world, who.asking, first, authenticator)
    expect(await askOperation(world, { ...who.asking, stepUp: first }, 2)).toMatchObject({
      refusal: 'step-up-required',
    })
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, n) => askOperation(world, who.asking, 100 + n)),
    )
    expect(new Set(asked.map((one) => stepUpOf(one).id)).size).toBeLessThan(7)
  })
})

describe('losing and removing', () => {
  it('NIST63B4-4.3 ASVS-6.5.6 what is reported lost opens nothing at once, with no proof but the session, and is told', async () => {
    const who = await newSomebody(world)
    const { authenticator, id, recoveryCodes = [] } = await givePasskey(world, who)
    expect(await reportLoss(world, who.asking, id)).toEqual({ ok: true })
    expect((await world.mailTo(who.manager.address)).at(-1)?.subject).toContain('使えなくしました')
    const asked = stepUpOf(await askOperation(world, who.asking))
    // What is left is asked for: a reported loss does not open the way by mail.
    expect(asked.methods).toEqual(['recovery-code'])
    expect(await pass(world, who.asking, asked.id, authenticator)).toMatchObject({ ok: false })
    const shown = { by: 'recovery-code', code: recoveryCodes[0] ?? '' } as const
    expect(await pass(world, who.asking, asked.id, shown)).toMatchObject({ ok: true })
  })

  it('ASVS-6.3.7 WebAuthn3-del removal takes a proof, is told, and with the last one its recovery codes end', async () => {
    const who = await newSomebody(world)
    const { authenticator, id, recoveryCodes = [] } = await givePasskey(world, who)
    expect(await removeAuthenticator(world, who.asking, id)).toMatchObject({ refusal: 'step-up-required' })
    const removed = await withShown(world, who, authenticator, (asking) =>
      removeAuthenticator(world, asking, id),
    )
    expect(removed).toEqual({ ok: true, value: undefined })
    expect((await world.mailTo(who.manager.address)).at(-1)?.subject).toContain('削除されました')
    const asked = stepUpOf(await askOperation(world, who.asking))
    expect(asked.methods).toBeUndefined()
    expect(asked.maskedAddress).toEqual(expect.any(String))
    const shown = { by: 'recovery-code', code: recoveryCodes[0] ?? '' } as const
    expect(await pass(world, who.asking, asked.id, shown)).toEqual({
      ok: false,
      refusal: 'step-up-not-found',
    })
  })

  it('WebAuthn3-del whose kind must have one keeps the last that works until another is there', async () => {
    const extras = { ...world.profile.extras, mandatoryFor: ['administrator' as const] }
    const strict: TestWorld = { ...world, profile: { ...world.profile, extras } }
    const [who, manager] = [await newSomebody(strict), await newSomebody(strict, 'ticketing-manager')]
    const { authenticator, id } = await givePasskey(strict, who)
    const needed = { ok: false, refusal: 'authenticator-needed' }
    expect(await removeAuthenticator(strict, who.asking, id)).toEqual(needed)
    const { id: lost } = await giveApp(strict, who, (call) => withShown(strict, who, authenticator, call))
    await reportLoss(strict, who.asking, lost)
    expect(await removeAuthenticator(strict, who.asking, id)).toEqual(needed)
    const other = await givePasskey(strict, who, (call) => withShown(strict, who, authenticator, call))
    const removed = await withShown(strict, who, other.authenticator, (asking) =>
      removeAuthenticator(strict, asking, id),
    )
    expect(removed).toEqual({ ok: true, value: undefined })
    const own = await givePasskey(strict, manager)
    expect(await removeAuthenticator(strict, manager.asking, own.id)).toMatchObject({
      refusal: 'step-up-required',
    })
  })

  it('NIST63B4-4.5 a closed account loses them all and its owner is told; a suspended one finds them again', async () => {
    const who = await newSomebody(world)
    const { companyId, accountId, address } = who.manager
    const { secret } = await giveApp(world, who)
    await world.act(system, (act) => suspendAccount(act, companyId, accountId))
    await world.act(system, (act) => reopenAccount(act, companyId, accountId))
    const back = { ...who, asking: await signedInAs(world, { companyId, accountId, kind: 'administrator' }) }
    const { id } = stepUpOf(await askOperation(world, back.asking))
    const shown = { by: 'app', code: await digitsOf(world, secret) } as const
    expect(await pass(world, back.asking, id, shown)).toMatchObject({ ok: true })
    await world.act(system, (act) => closeAccount(act, world, { companyId, accountId }))
    expect((await listOf(back)).authenticators).toEqual([])
    expect((await world.mailTo(address)).at(-1)?.subject).toContain('登録を終了しました')
  })
})

describe('travellers', () => {
  it('may have them, too: they are of the portal, their password and address stay with the programme', async () => {
    const traveller = await newTraveller(world)
    const [account] = traveller.accounts
    if (!account) throw new Error('No account.')
    const asking = await signedInAs(world, { ...account, kind: 'traveller' })
    const who = { asking, manager: { ...(await newSomebody(world)).manager, address: traveller.address } }
    const { authenticator } = await givePasskey(world, who)
    expect((await world.mailTo(traveller.address)).at(-1)?.text).toContain('風花クラブ会員事務局')
    const second = await withShown(world, who, authenticator, (one) => beginPasskey(world, one))
    expect(second.ok).toBe(true)
  })
})
