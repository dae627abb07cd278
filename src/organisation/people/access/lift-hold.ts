import { liftHold, proofFor } from '#identity/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { type Asking, administer } from '../../administer.ts'
import { holdPerson, type NotHeld } from '../hold-person.ts'

/**
 * The administrator has spoken with a person whose account is held, and lets it go on without waiting for a reset. Always
 * with a fresh code: who carries an administrator's session elsewhere must not undo what an owner has stopped.
 */
export function liftPersonHold(
  asking: Asking,
  id: string,
): Promise<Outcome<NotHeld | 'person-not-held' | 'forbidden' | 'step-up-required'>> {
  const { world, session } = asking
  const { companyId } = session
  return administer<NotHeld | 'person-not-held' | 'step-up-required', undefined>(asking, async (act) => {
    const person = await holdPerson(act, companyId, id)
    if (!person.ok) return person
    const accountId = person.value.account_id
    const proof = await proofFor(act, world, asking, {
      operation: 'lift-hold',
      params: { personId: id },
      always: true,
    })
    if (!proof.ok) return proof
    return (await liftHold(act, world, { companyId, accountId, by: 'administrator' }))
      ? done
      : refused('person-not-held')
  })
}
