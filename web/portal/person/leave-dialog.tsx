import { Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '#organisation/contract.ts'
import type { OpenTrips, TripsDecision } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { leavingWords } from '../../words/portal-leaving.ts'
import { personWords } from '../../words/portal-person.ts'
import { dayOf } from '../trips/flight-times.ts'
import { useAirports } from '../trips/use-airports.ts'

/** Lets somebody leave: what he has still open is shown first, and must be decided on. */
export function LeaveDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = useSay(personWords)
  const sayTrips = useSay(leavingWords)
  const name = fullName(person.names, useLanguage())
  const found = useGet<OpenTrips>(`/people/${person.id}/open-trips`)
  const [decision, setDecision] = useState<TripsDecision>()
  const { sending, leave } = useLeaving(person, onClose)
  const trips = found.data?.trips
  const mustDecide = trips !== undefined && trips.length > 0
  return (
    <Confirm
      opened
      title={say('leave')}
      text={say('leaveText', { name })}
      pledge={say('leaveConfirm')}
      waits={trips === undefined || (mustDecide && !decision)}
      sending={sending}
      onYes={() => void leave(mustDecide ? decision : undefined)}
      onNo={onClose}
    >
      {!trips && <p role="status">{sayTrips(found.isError ? 'cannotLook' : 'looking')}</p>}
      {mustDecide && <Trips name={name} trips={trips} decision={decision} onDecide={setDecision} />}
    </Confirm>
  )
}

function useLeaving({ id, names }: Person, onClose: () => void) {
  const say = useSay(personWords)
  const name = fullName(names, useLanguage())
  const client = useQueryClient()
  const sending = useSend()
  const leave = async (decision: TripsDecision | undefined) => {
    const path = `/people/${id}`
    if (decision) {
      const decided = await sending.send({
        ...{ method: 'POST', path: `${path}/open-trips/decision`, body: { decision } },
      })
      if (!decided.ok) return
    }
    const reply = await sending.send({ method: 'POST', path: `${path}/leaving` })
    if (!reply.ok) return forget(client, `${path}/open-trips`)
    tellDone(say('left', { name }))
    onClose()
    await forget(client, '/people')
  }
  return { sending, leave }
}

function Trips(props: {
  name: string
  trips: OpenTrips['trips']
  decision: TripsDecision | undefined
  onDecide: (decision: TripsDecision) => void
}) {
  const say = useSay(leavingWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const { name, trips } = props
  return (
    <div className="p-stack-small">
      <p>{say('openTrips', { name, count: String(trips.length) })}</p>
      <ul>
        {trips.map(({ id, locator, firstDeparture, segments }) => {
          const stops = [segments[0]?.origin ?? '', ...segments.map((one) => one.destination)]
          const route = stops.map(nameOf).join(' → ')
          const flight = segments.map((one) => one.flight).join(' ')
          return (
            <li key={id}>
              {say('tripLine', { day: dayOf(firstDeparture, language), route, flight, locator })}
            </li>
          )
        })}
      </ul>
      <Radio.Group
        label={say('decide')}
        value={props.decision ?? ''}
        onChange={(value) => props.onDecide(value === 'cancel' ? 'cancel' : 'keep')}
      >
        <div className="p-stack-small">
          <Radio value="cancel" label={say('cancel')} />
          <Radio value="keep" label={say('keep')} />
        </div>
      </Radio.Group>
    </div>
  )
}
