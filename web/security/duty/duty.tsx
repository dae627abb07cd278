import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DutyCalendar } from '#watch/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { dutyWords } from '../../words/security-duty.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { day, dayAt, midnightBefore } from './days.ts'
import { Rotation } from './rotation.tsx'
import { Shifts } from './shifts.tsx'
import { Week } from './week.tsx'
import './duty.css'

/** Who is on call when, where nobody is, and how shifts are planned (S2-35). */
export function Duty() {
  const say = useSay(dutyWords)
  const [from, setFrom] = useState<string>()
  const query = from ? `&from=${encodeURIComponent(from)}` : ''
  const found = useGet<DutyCalendar>(`/watch/duty?weeks=2${query}`)
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>{(calendar) => <Calendar calendar={calendar} onFrom={setFrom} />}</Loaded>
    </Page>
  )
}

function Calendar({ calendar, onFrom }: { calendar: DutyCalendar; onFrom: (from: string) => void }) {
  const say = useSay(dutyWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const { onDuty, startsAt } = calendar
  const begin = midnightBefore(Date.parse(startsAt))
  const move = (by: number) => onFrom(new Date(begin + by * 7 * day).toISOString())
  return (
    <>
      <Card title={say('now')}>
        {onDuty.length > 0 ? (
          <p>{onDuty.join(language === 'ja' ? '、' : ', ')}</p>
        ) : (
          <Note tone="warn">{say('nobodyNow')}</Note>
        )}
      </Card>
      <Card
        title={say('week', { from: dayIn(language, dayAt(begin)) })}
        actions={
          <div className="p-row">
            <Button variant="default" size="sm" onClick={() => move(-1)}>
              {say('earlier')}
            </Button>
            <Button variant="default" size="sm" onClick={() => move(1)}>
              {say('later')}
            </Button>
          </div>
        }
      >
        <Week calendar={calendar} />
        <Gaps calendar={calendar} />
      </Card>
      <Shifts calendar={calendar} />
      {mayAct && <Rotation calendar={calendar} />}
    </>
  )
}

function Gaps({ calendar: { gaps } }: { calendar: DutyCalendar }) {
  const say = useSay(dutyWords)
  const language = useLanguage()
  if (gaps.length === 0) return <Note tone="good">{say('noGaps')}</Note>
  return (
    <Note tone="warn" live>
      <p>{say('gapCount', { count: gaps.length })}</p>
      <ul>
        {gaps.slice(0, 20).map(({ startsAt, endsAt }) => (
          <li key={startsAt}>
            {say('span', { from: when(startsAt, language), until: when(endsAt, language) })}
          </li>
        ))}
      </ul>
    </Note>
  )
}
