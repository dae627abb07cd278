import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Flights } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import { chosenIn, type SearchWish } from './wish.ts'

/** What has been chosen so far and what it costs, and the way on; it stays in sight. */
export function ChosenBar({ wish, flights }: { wish: SearchWish; flights: Flights }) {
  const say = useSay(tripWords)
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const there = chosenIn(flights.out, wish.there)
  const home = chosenIn(flights.back, wish.home)
  const missing = there ? flights.back && !home && 'chooseBack' : 'chooseFirst'
  const count = wish.passengers ?? 1
  const fare = (there?.offer.fare ?? 0) + (home?.offer.fare ?? 0)
  if (flights.out.length === 0) return null
  return (
    <div className="t-bar">
      <p>
        <span className="p-small">{say('total', { count })}</span>
        <strong>{say('yen', { amount: fare * count })}</strong>
      </p>
      <p role="alert" className="p-fault">
        {isAsked && missing ? say(missing) : ''}
      </p>
      <Button onClick={() => (missing ? setAsked(true) : void navigate({ to: '/trips/new', search: wish }))}>
        {say('goOn')}
      </Button>
    </div>
  )
}
