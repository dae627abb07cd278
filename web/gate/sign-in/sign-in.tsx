import { useEffect } from 'react'
import { useLanguage } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { EnterAddress } from '../address/enter-address.tsx'
import { ProveAddress } from '../address/prove-address.tsx'
import { Code } from '../code/code.tsx'
import { Company } from '../company/company.tsx'
import { useJourney } from '../journey.ts'
import { leadBack } from '../lead-back.ts'
import { ForcedPassword } from '../new-password/forced-password.tsx'
import { Frame } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'
import { AdministratorSignIn } from './administrator-sign-in.tsx'
import { MemberSignIn } from './member-sign-in.tsx'

/** The sign-in journey of the address: shows the step where it stands. Without an id it leads back (S1-08). */
export function SignIn({ id }: { id: string | undefined }) {
  const language = useLanguage()
  useEffect(() => {
    if (!id) leadBack(language)
  }, [id, language])
  return id ? <Started id={id} /> : null
}

function Started({ id }: { id: string }) {
  const travelling = useJourney('sign-in', id)
  const { journey, problem } = travelling
  useEffect(() => {
    // In place of the sign-in: the way back from the portal must not lead through a door that is done.
    if (journey?.step === 'done') window.location.replace(journey.home ?? '/portal')
  }, [journey])

  if (!journey && problem) {
    return (
      <Frame>
        <div className="g-screen">
          <Refusal problem={problem} />
        </div>
      </Frame>
    )
  }
  switch (journey?.step) {
    case 'password':
      return journey.door === 'member' ? (
        <MemberSignIn travelling={travelling} />
      ) : (
        <AdministratorSignIn travelling={travelling} />
      )
    case 'company':
      return <Company travelling={travelling} />
    case 'address':
      return <EnterAddress travelling={travelling} />
    case 'prove-address':
      return <ProveAddress travelling={travelling} />
    case 'code':
      return <Code travelling={travelling} />
    case 'new-password':
      return <ForcedPassword travelling={travelling} />
    default:
      return <Waiting />
  }
}
