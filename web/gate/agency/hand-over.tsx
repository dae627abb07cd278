import { useEffect } from 'react'
import type { ArrivalBegun } from '#federation/contract.ts'
import { buttonClass } from '../../kit/button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { useCall } from '../../kit/use-call.ts'
import { gateWords } from '../../words/gate.ts'
import { gateAgencyWords } from '../../words/gate-agency.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'

/** Where an agency's button leads: gets a nonce for this browser and takes it to the agency. */
export function HandOver({ id }: { id: string | undefined }) {
  const t = useSay(gateAgencyWords)
  const g = useSay(gateWords)
  const calling = useCall()
  const begin = () =>
    void calling.send<ArrivalBegun>(
      { method: 'POST', path: '/hand-over/arrivals', body: { agency: id ?? '' } },
      // In the place of this page: Back then leads to the agency's, not into another round.
      ({ goTo }) => window.location.replace(goTo),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each agency
  useEffect(begin, [id])
  if (!calling.problem)
    return (
      <Screen title={t('go-title')} lead={t('go-text')}>
        <Waiting />
      </Screen>
    )
  return (
    <Screen title={t('unknown-title')}>
      <Refusal problem={calling.problem} />
      <Link to="/" className={buttonClass('primary', true)}>
        {g('to-entry')}
      </Link>
    </Screen>
  )
}
