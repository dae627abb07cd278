import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import type { Way } from './use-ways.ts'
import { chosenIn, type SearchWish } from './wish.ts'

/** What has been chosen so far and what it costs, and the way on; it stays in sight. */
export function ChosenBar({ wish, ways }: { wish: SearchWish; ways: readonly Way[] }) {
  const say = useSay(tripWords)
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const chosen = ways.map((way) => chosenIn(way.flights, way.chosen))
  const missing = chosen.indexOf(undefined)
  const count = wish.passengers ?? 1
  const fare = chosen.reduce((all, one) => all + (one?.offer.fare ?? 0), 0)
  if (ways[0]?.flights.length === 0) return null
  return (
    <div className="t-bar">
      <p>
        <span className="p-small">{say('total', { count })}</span>
        <strong>{say('yen', { amount: fare * count })}</strong>
      </p>
      <p role="alert" className="p-fault">
        {isAsked && missing >= 0 ? sayMissing(say, missing, wish) : ''}
      </p>
      <Button
        onClick={() => (missing >= 0 ? setAsked(true) : void navigate({ to: '/trips/new', search: wish }))}
      >
        {say('goOn')}
      </Button>
    </div>
  )
}

function sayMissing(say: ReturnType<typeof useSay<typeof tripWords>>, n: number, { back }: SearchWish) {
  if (n === 0) return say('chooseFirst')
  return n === 1 && back ? say('chooseBack') : say('chooseLeg', { n: n + 1 })
}
