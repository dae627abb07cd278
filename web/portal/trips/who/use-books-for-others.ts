import type { Delegations } from '#organisation/contract.ts'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { useMe } from '../../../kit/portal/person/me.ts'

/** Whether the reader stands in for anybody now. */
export function useStandsIn(): boolean {
  const { received = [] } = useGet<Delegations>('/delegations').data ?? {}
  return received.some(({ state }) => state === 'running')
}

/** Whether there may be somebody for whom the reader books: a ticketing manager's travellers, whom a deputy stands in for. */
export function useBooksForOthers(): boolean {
  const standsIn = useStandsIn()
  return useMe().session.kind === 'ticketing-manager' || standsIn
}
