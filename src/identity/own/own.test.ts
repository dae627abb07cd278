import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedInAs } from '../../../test/support/company.ts'
import { codeTo, newManager } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { passStepUp } from '../step-up/pass-step-up.ts'
import { askAddressChange } from './ask-address-change.ts'
import { changePassword } from './change-password.ts'
import { confirmAddress } from './confirm-address.ts'
import { showMyNavigation } from './show-my-navigation.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('S1-42 OWASP-CS-AuthN-9 an address changes only after a proof from the old one and a code to the new one', async () => {
  const manager = await newManager(world)
  const asking = await signedInAs(world, { ...manager, kind: 'administrator' })
  const address = 'new-kaori@tsubame.example'
  const asked = await askAddressChange(world, asking, address)
  if (asked.ok) throw new Error('No proof was asked.')
  // What a step-up refusal carries is decided by askForProof.
  const { id } = (asked.detail as { stepUp: { id: string } }).stepUp
  const code = await codeTo(world, manager.address)
  expect((await passStepUp(world, asking.session, { id, code })).ok).toBe(true)
  const proved = { ...asking, stepUp: id }
  expect((await askAddressChange(world, proved, 'other@tsubame.example')).ok).toBe(false)
  expect((await askAddressChange(world, proved, address)).ok).toBe(true)
  expect(await showMyNavigation(world, asking.session)).toMatchObject({
    address: manager.address,
    pendingAddress: address,
  })
  expect((await confirmAddress(world, asking, await codeTo(world, address))).ok).toBe(true)
  expect(await showMyNavigation(world, asking.session)).toMatchObject({ address })
  const told = await world.mailTo(manager.address)
  expect(told.some((mail) => mail.subject.includes('メールアドレス変更'))).toBe(true)
})

it('a password changes only with the current one, by the new policy', async () => {
  const manager = await newManager(world)
  const asking = await signedInAs(world, { ...manager, kind: 'administrator' })
  const change = (current: string, next: string) => changePassword(world, asking, { current, next })
  expect(await change('not-it-1', 'TsubakiKumo')).toMatchObject({ refusal: 'wrong-password' })
  expect(await change(manager.password, 'abcdefgh')).toMatchObject({ refusal: 'password-one-kind' })
  const first = await change(manager.password, 'TsubakiKumo')
  expect(first.ok || first.refusal === 'step-up-required').toBe(true)
})
