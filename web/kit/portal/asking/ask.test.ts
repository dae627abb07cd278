import { afterEach, expect, it, vi } from 'vitest'
import type { Problem, Reply } from '../../call.ts'
import { detailOf, insist } from './ask.ts'
import { currentInterruption, type Interruption } from './interruption.ts'

const problem = (refusal: string, status: number, detail: Record<string, unknown> = {}): Problem => ({
  refusal,
  status,
  title: '',
  detail: '',
  errorId: 'T-1',
  more: { detail },
})
const refusedWith = (it: Problem): Reply<string> => ({ ok: false, problem: it })
const stepUp = { id: 's1', maskedAddress: 'a***@s***.example', operation: 'register' }
const wantsCode = refusedWith(problem('step-up-required', 403, { stepUp }))
const signedOut = refusedWith(problem('signed-out', 401))
const saved: Reply<string> = { ok: true, value: 'saved' }

const shown = async (kind: Interruption['kind']) => {
  await vi.waitFor(() => expect(currentInterruption()?.kind).toBe(kind))
  return currentInterruption()
}

afterEach(() => {
  expect(currentInterruption()).toBeUndefined()
})

it('hands an ordinary refusal back without asking anything', async () => {
  const send = vi.fn(async () => refusedWith(problem('department-code-taken', 409)))
  expect(await insist(send)).toMatchObject({ ok: false, problem: { refusal: 'department-code-taken' } })
  expect(send).toHaveBeenCalledTimes(1)
})

it('repeats the same call with the proof once the code was right', async () => {
  const send = vi.fn(async (proof?: string) => (proof === 's1' ? saved : wantsCode))
  const answer = insist(send)
  const asked = await shown('step-up')
  expect(asked).toMatchObject({ stepUp })
  if (asked?.kind === 'step-up') asked.answer('s1')
  expect(await answer).toEqual(saved)
  expect(send.mock.calls).toEqual([[undefined], ['s1']])
})

it('tells that the person turned back, and sends nothing more', async () => {
  const send = vi.fn(async () => wantsCode)
  const answer = insist(send)
  const asked = await shown('step-up')
  if (asked?.kind === 'step-up') asked.answer(undefined)
  expect(await answer).toMatchObject({ ok: false, problem: { refusal: 'turned-back' } })
  expect(send).toHaveBeenCalledTimes(1)
})

it('waits for a new sign-in once for all calls that failed, then repeats each', async () => {
  let isIn = false
  const send = vi.fn(async () => (isIn ? saved : signedOut))
  const answers = Promise.all([insist(send), insist(send)])
  const asked = await shown('session-ended')
  isIn = true
  if (asked?.kind === 'session-ended') asked.answer()
  expect(await answers).toEqual([saved, saved])
  expect(send).toHaveBeenCalledTimes(4)
})

it('hands back a step-up that names no id instead of asking for ever', async () => {
  const send = vi.fn(async () => refusedWith(problem('step-up-required', 403)))
  expect(await insist(send)).toMatchObject({ ok: false, problem: { refusal: 'step-up-required' } })
})

it('finds what a problem says beside its sentence, inside detail or at the top', () => {
  expect(detailOf(problem('x', 400, { faults: [1] }), 'faults')).toEqual([1])
  expect(detailOf({ ...problem('x', 400), more: { faults: [2] } }, 'faults')).toEqual([2])
})
