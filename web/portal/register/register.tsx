import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Registered } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useDepartments } from '../../kit/portal/fields/use-departments.ts'
import { BackTo, Note, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { registerWords } from '../../words/portal-register.ts'
import { Done } from './done.tsx'
import { RegisterForm } from './register-form.tsx'

/** Registering one person: the form, then what to tell him. */
export function Register() {
  return (
    <OnlyAdministrators>
      <RegisterOne />
    </OnlyAdministrators>
  )
}

function RegisterOne() {
  const [registered, setRegistered] = useState<Registered>()
  const departments = useDepartments()
  if (registered) return <Done registered={registered} onAnother={() => setRegistered(undefined)} />
  return (
    <Frame>
      <Loaded query={departments}>
        {({ departments: all }) =>
          all.length === 0 ? <NoDepartments /> : <RegisterForm departments={all} onDone={setRegistered} />
        }
      </Loaded>
    </Frame>
  )
}

function Frame(props: { children: React.ReactNode }) {
  const say = useSay(registerWords)
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('title')} back={back}>
      <Note tone="info">{say('onePerson')}</Note>
      {props.children}
    </Page>
  )
}

function NoDepartments() {
  const say = useSay(registerWords)
  return (
    <div className="p-card p-stack">
      <p>{say('noDepartments')}</p>
      <p>
        <Link className="p-link-button" to="/departments">
          {say('toDepartments')}
        </Link>
      </p>
    </div>
  )
}
