import { useEffect, useRef } from 'react'
import type { Arrived as Done } from '#federation/contract.ts'
import { buttonClass } from '../../kit/button.tsx'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { useCall } from '../../kit/use-call.ts'
import { gateWords } from '../../words/gate.ts'
import { gateAgencyWords } from '../../words/gate-agency.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import { useToken } from '../set-password/token.ts'
import { Refusal } from '../who/refusal.tsx'

/** Where an agency's form leads: begins the session, or says that it cannot; why, nobody is told (attack-19). */
export function Arrived() {
  const t = useSay(gateAgencyWords)
  const g = useSay(gateWords)
  const receipt = useToken()
  const calling = useCall()
  const hasAsked = useRef(false)
  useEffect(() => {
    // A receipt is good for one try.
    if (hasAsked.current) return
    hasAsked.current = true
    const request = { method: 'POST', path: '/hand-over/session', body: { receipt } } as const
    void calling.send<Done>(request, ({ home }) => window.location.replace(home))
  }, [receipt, calling.send])
  if (!calling.problem)
    return (
      <Screen title={t('arrive-title')} lead={t('arrive-text')}>
        <Waiting />
      </Screen>
    )
  return (
    <Screen title={t('not-title')}>
      <Refusal problem={calling.problem} />
      <p>{t('not-next')}</p>
      <Link to="/" className={buttonClass('secondary', true)}>
        {g('to-entry')}
      </Link>
    </Screen>
  )
}
