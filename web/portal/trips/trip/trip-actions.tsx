import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Trip } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { useKey } from '../use-key.ts'
import { sameAgain } from './same-again.ts'

/** What can be done with a trip where it stands. */
export function TripActions({ trip }: { trip: Trip }) {
  const say = useSay(tripWords)
  const again = sameAgain(trip)
  if (!again && !trip.mayCancel) return null
  return (
    <div className="p-row">
      {again && (
        <Link className="p-link-button" to="/trips/search" search={again}>
          {say('again')}
        </Link>
      )}
      {trip.mayCancel && <Cancelling trip={trip} />}
    </div>
  )
}

function Cancelling({ trip }: { trip: Trip }) {
  const say = useSay(tripWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isAsked, setAsked] = useState(false)
  const { key, renew } = useKey(trip.id)
  const cancel = async () => {
    const reply = await sending.send({
      ...{ method: 'POST', path: `/trips/${trip.id}/cancellation`, body: { key: key() } },
    })
    if (!reply.ok) return renew()
    tellDone(say('cancelDone'))
    setAsked(false)
    await forget(client, '/trips')
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {say('cancelTrip')}
      </Button>
      <Confirm
        title={say('cancelTrip')}
        text={say('cancelText', { locator: trip.locator })}
        opened={isAsked}
        sending={sending}
        onYes={() => void cancel()}
        onNo={() => setAsked(false)}
      />
    </>
  )
}
