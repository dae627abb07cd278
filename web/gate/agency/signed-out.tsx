import { useEffect, useState } from 'react'
import type { AgencyName } from '#federation/contract.ts'
import { buttonClass } from '../../kit/button.tsx'
import { call } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { gateWords } from '../../words/gate.ts'
import { gateAgencyWords } from '../../words/gate-agency.ts'
import { Link } from '../link.tsx'
import { NotFound } from '../nowhere.tsx'
import { Screen } from '../screen.tsx'

/** After signing out of a visit that an agency began: names the agency and leads back to it. */
export function SignedOut({ id }: { id: string | undefined }) {
  const t = useSay(gateAgencyWords)
  const g = useSay(gateWords)
  const language = useLanguage()
  const [found, setFound] = useState<AgencyName | 'none'>()
  useEffect(() => {
    const path = `/hand-over/agencies/${encodeURIComponent(id ?? '')}`
    void call<AgencyName>({ method: 'GET', path }).then((reply) => setFound(reply.ok ? reply.value : 'none'))
  }, [id])
  if (found === 'none') return <NotFound />
  if (!found) return <Waiting />
  const agency = found.name[language]
  return (
    <Screen title={t('out-title')} lead={t('out-text', { agency })}>
      <p>{t('out-agency', { agency })}</p>
      <a className={buttonClass('primary', true)} href={found.home} rel="noreferrer">
        {t('out-back', { agency })}
      </a>
      <Link to="/" className="g-reset">
        {g('to-entry')}
      </Link>
    </Screen>
  )
}
