import { keepEntry, registerMember } from '#membership/public.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { type Asking, asOffice, tellMember } from './as-office.ts'
import type { NewMember } from './contract.ts'

type Refusal = 'member-number-malformed' | 'member-exists'

/** The office enters a member; he is told, and sets his first password himself by the reset (S1-25, S1-27). */
export function registerForOffice(asking: Asking, wish: NewMember): Promise<Outcome<Refusal | 'forbidden'>> {
  const { world } = asking
  return asOffice<Refusal, undefined>(asking, async (act) => {
    const registered = await registerMember(act, world, { ...wish, status: 'full' })
    if (!registered.ok) return registered
    await keepEntry(act, wish.number, 'registered')
    await tellMember(act, world, wish, 'registered')
    return done
  })
}
