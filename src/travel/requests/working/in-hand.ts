import { peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { refused } from '#platform/outcome.ts'
import { spellings } from '../reading/full-name.ts'
import { isInHand } from '../tables.ts'
import type { WorkedOn } from './hold-request.ts'

/** How long a request stays in somebody's hand; then it is free by itself. */
export const leaseMinutes = 10

/** Refuses while a colleague has the request in hand, naming him and until when. */
export async function inAnothersHand(act: Act, { request, manager }: WorkedOn) {
  if (!isInHand(request, act.now) || request.claimed_by === manager.id) return undefined
  const [holder] = await peopleOf(act, request.company_id, [request.claimed_by])
  const { name, latin } = spellings(holder)
  return refused('request-in-hand', {
    ...{ by: name, byLatin: latin },
    until: request.claimed_until.toISOString(),
  })
}

/** Where a request stands when nobody has it in hand. */
export const waitingState = ({ deputy_id }: { deputy_id: string | null }): 'escalated' | 'open' =>
  deputy_id ? 'escalated' : 'open'
