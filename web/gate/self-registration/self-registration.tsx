import { useEffect } from 'react'
import type { JoiningView } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { selfRegistrationWords } from '../../words/gate-self-registration.ts'
import { useJourney } from '../journey.ts'
import { leadBack } from '../lead-back.ts'
import { cameFromWithin } from '../location.ts'
import { Screen } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'
import { CompanyForm } from './company-form.tsx'
import { Ended } from './ended.tsx'
import { MemberForm } from './member-form.tsx'
import { OwnDetails } from './own-details.tsx'

/**
 * セルフ社員登録 (S1-76, S1-81): without an id the form for corporate ID and password, else the step where it stands. Like
 * every screen where a password is typed, the form opened from a bookmark leads back (S1-08).
 */
export function SelfRegistration({ id }: { id: string | undefined }) {
  const language = useLanguage()
  const isCold = !id && !cameFromWithin()
  useEffect(() => {
    if (isCold) leadBack(language)
  }, [isCold, language])
  if (isCold) return null
  return id ? <Begun id={id} /> : <CompanyForm />
}

function Begun({ id }: { id: string }) {
  const t = useSay(selfRegistrationWords)
  const travelling = useJourney<JoiningView>('self-registration', id)
  const { journey, problem } = travelling
  if (!journey)
    return problem ? (
      <Screen title={t('title')}>
        <Refusal problem={problem} />
      </Screen>
    ) : (
      <Waiting />
    )
  switch (journey.step) {
    case 'member':
      return <MemberForm travelling={travelling} company={journey.company} />
    case 'details':
      return <OwnDetails travelling={travelling} joining={journey} />
    default:
      return <Ended joining={journey} />
  }
}
