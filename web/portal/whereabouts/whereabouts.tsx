import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { whereaboutsWords } from '../../words/whereabouts.ts'
import type { Look } from './look.ts'
import { LookForm } from './look-form.tsx'
import { PeopleThere } from './people-there.tsx'
import { SafetyCalls } from './safety-calls.tsx'
import './whereabouts.css'

/** Where the company's people are at a time, and whether they are safe. */
export function WhereaboutsScreen() {
  return (
    <OnlyAdministrators>
      <Looking />
    </OnlyAdministrators>
  )
}

function Looking() {
  const say = useSay(whereaboutsWords)
  const [look, setLook] = useState<Look>({})
  return (
    <Page title={say('title')} lead={say('lead')}>
      <LookForm look={look} onLook={setLook} />
      <PeopleThere look={look} />
      <SafetyCalls />
    </Page>
  )
}
