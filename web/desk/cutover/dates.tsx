import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CutoverBoard } from '#cutover/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { deskCutoverWords } from '../../words/desk-cutover.ts'
import { dateNames } from './date-names.ts'
import { MoveDates } from './move-dates.tsx'

/** The dates as they stand, since when and why; and the way to move them. */
export function Dates({ board }: { board: CutoverBoard }) {
  const say = useSay(deskCutoverWords)
  const language = useLanguage()
  const [isMoving, setMoving] = useState(false)
  // What the first start took from the profile bears this reason; all others somebody has typed.
  const reasonOf = (reason: string) => (reason === 'first start' ? say('firstStart') : reason)
  return (
    <Card title={say('dates')} hint={say('datesHint')}>
      <Facts
        facts={dateNames.map((name) => {
          const value = board.dates[name]
          const set = board.history.find((one) => one.name === name && !one.until)
          const since = set
            ? say('since', { time: when(set.setAt, language), reason: reasonOf(set.reason) })
            : ''
          return [
            say(name),
            <div key={name}>
              <strong>{dayIn(language, value.slice(0, 10))}</strong> {value.slice(11, 16)}
              <p className="p-small">{since}</p>
            </div>,
          ] as const
        })}
      />
      {isMoving ? (
        <MoveDates dates={board.dates} onDone={() => setMoving(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setMoving(true)}>
            {say('move')}
          </Button>
        </div>
      )}
    </Card>
  )
}
