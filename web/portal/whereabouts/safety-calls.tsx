import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SafetyCalls as Calls, SafetyCall } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { whereaboutsWords } from '../../words/whereabouts.ts'
import { useAirports } from '../trips/use-airports.ts'
import { Answers } from './answers.tsx'

/** The latest calls; each is looked at again every ten seconds while somebody is silent. */
export function SafetyCalls() {
  const say = useSay(whereaboutsWords)
  const found = useGet<Calls>('/safety-calls', {
    again: (known) => (known?.calls.some((call) => call.asked > call.safe) ? 10_000 : false),
  })
  return (
    <Card title={say('calls')}>
      <Loaded query={found}>
        {({ calls }) =>
          calls.length === 0 ? (
            <p className="p-soft">{say('noCalls')}</p>
          ) : (
            calls.map((call) => <Call key={call.id} call={call} />)
          )
        }
      </Loaded>
    </Card>
  )
}

function Call({ call }: { call: SafetyCall }) {
  const say = useSay(whereaboutsWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const [isShown, setShown] = useState(false)
  const { asked, safe, needHelp } = call
  const title = say('callOf', {
    time: when(call.at, language),
    place: call.airport ? nameOf(call.airport) : say('everywhere'),
  })
  return (
    <section className="w-call p-stack">
      <h3>{title}</h3>
      {call.message && <p>{call.message}</p>}
      <Bars
        title={title}
        bars={[
          { label: say('needsHelp'), value: needHelp, tone: 'bad' },
          { label: say('silent'), value: asked - safe - needHelp, tone: 'warn' },
          { label: say('safe'), value: safe, tone: 'plain' },
        ]}
      />
      <div>
        <Button variant="default" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say(isShown ? 'hide' : 'show')}
        </Button>
      </div>
      {isShown && <Answers callId={call.id} />}
    </section>
  )
}
