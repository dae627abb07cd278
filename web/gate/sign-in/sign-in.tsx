import { lazy, Suspense, useEffect } from 'react'
import { useLanguage } from '../../kit/language.tsx'
import { Waiting } from '../../kit/page.tsx'
import { Company } from '../company/company.tsx'
import { type Door, useJourney } from '../journey.ts'
import { leadBack } from '../lead-back.ts'
import { cameFromWithin } from '../location.ts'
import { Frame } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'
import { AdministratorSignIn } from './administrator-sign-in.tsx'
import { leave, useDoor } from './at-door.ts'
import { MemberSignIn } from './member-sign-in.tsx'

// Few people ever see these; the entry page does not wait for them.
const EnterAddress = lazy(() =>
  import('../address/enter-address.tsx').then((file) => ({ default: file.EnterAddress })),
)
const ProveAddress = lazy(() =>
  import('../address/prove-address.tsx').then((file) => ({ default: file.ProveAddress })),
)

const ForcedPassword = lazy(() =>
  import('../new-password/forced-password.tsx').then((file) => ({ default: file.ForcedPassword })),
)

const StaffSignIn = lazy(() => import('./staff-sign-in.tsx').then((file) => ({ default: file.StaffSignIn })))

// Fetched behind a right password: the doors stay light.
const fromCodeStep = () => import('../code/code-step.tsx').then((file) => ({ default: file.CodeStep }))
const CodeStep = lazy(fromCodeStep)

/**
 * `/sign-in/member` and `/sign-in/administrator` are the doors, reached from within the gate only; `/sign-in/staff` is the
 * one the desk leads to. Any other word is the id of a journey behind one of them. Whatever else is opened leads back (S1-08).
 */
export function SignIn({ id }: { id: string | undefined }) {
  const language = useLanguage()
  const isDoor = id === 'member' || id === 'administrator' || id === 'staff'
  const isCold = !id || (isDoor && id !== 'staff' && !cameFromWithin())
  useEffect(() => {
    if (isCold) leadBack(language)
  }, [isCold, language])
  if (isCold) return null
  return isDoor ? <AtTheDoor door={id} /> : <Started id={id} />
}

function AtTheDoor({ door }: { door: Door }) {
  const atDoor = useDoor(door)
  if (door === 'staff') return <StaffSignIn atDoor={atDoor} />
  return door === 'member' ? <MemberSignIn atDoor={atDoor} /> : <AdministratorSignIn atDoor={atDoor} />
}

function Started({ id }: { id: string }) {
  const travelling = useJourney('sign-in', id)
  const { journey, problem } = travelling
  useEffect(() => {
    if (journey?.step === 'done') leave(journey)
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
    case 'company':
      return <Company travelling={travelling} />
    case 'address':
      return <EnterAddress travelling={travelling} />
    case 'prove-address':
      return <ProveAddress travelling={travelling} />
    case 'code':
      return (
        <Suspense fallback={<Waiting />}>
          <CodeStep travelling={travelling} />
        </Suspense>
      )
    case 'new-password':
      return <ForcedPassword travelling={travelling} />
    default:
      return <Waiting />
  }
}
