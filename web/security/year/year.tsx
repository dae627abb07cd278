import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { SecurityYear } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { yearWords } from '../../words/security-year.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Exercises } from './exercises.tsx'
import { Heat } from './heat.tsx'
import { PlanCycle } from './plan-cycle.tsx'
import { PlanExercise } from './plan-exercise.tsx'
import { Rounds } from './rounds.tsx'
import './year.css'

/** What has to happen several times a year: planned, held, lacking (S2-46 to S2-48). */
export function YearScreen() {
  const say = useSay(yearWords)
  const mayAct = useMayAct()
  const [kind, setKind] = useState<'fiscal' | 'calendar'>('fiscal')
  const [year, setYear] = useState<number>()
  const found = useGet<SecurityYear>(`/assurance/year?kind=${kind}${year ? `&year=${year}` : ''}`)
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>
        {(shown) => (
          <>
            <div className="p-row">
              <NativeSelect
                label={say('yearKind')}
                value={kind}
                data={(['fiscal', 'calendar'] as const).map((value) => ({ value, label: say(value) }))}
                onChange={({ currentTarget }) =>
                  setKind(currentTarget.value === 'calendar' ? 'calendar' : 'fiscal')
                }
              />
              <Button variant="default" onClick={() => setYear(shown.year - 1)}>
                {say('before')}
              </Button>
              <Button variant="default" onClick={() => setYear(shown.year + 1)}>
                {say('after')}
              </Button>
            </div>
            <Programmes year={shown} />
            <Card title={say('heat')} hint={say('heatHint')}>
              <Heat year={shown} />
            </Card>
            <Rounds year={shown} />
            <Exercises year={shown} />
            {mayAct && <PlanCycle year={shown} />}
            {mayAct && <PlanExercise />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Programmes({ year }: { year: SecurityYear }) {
  const say = useSay(yearWords)
  const language = useLanguage()
  return (
    <Card title={`${say(`year-${year.kind}`, { year: String(year.year) })} ${say('programmes')}`}>
      <ul className="y-list">
        {year.programmes.map((one) => (
          <li key={one.programme}>
            <h3>{one.title[language]}</h3>
            <Standing year={year} one={one} />
            {one.kind !== 'exercise' && (
              <p>
                <Link to={`/year/${one.programme}`}>{say('toMatrix', { title: one.title[language] })}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Standing({ year, one }: { year: SecurityYear; one: SecurityYear['programmes'][number] }) {
  const say = useSay(yearWords)
  const { minimum, held, ahead, short, target } = one
  const aim = target > minimum ? say('target', { target }) : ''
  if (one.counts !== year.kind)
    return (
      <p>
        {say('other', { minimum, held, ahead, counts: say(one.counts) })} {aim}
      </p>
    )
  return (
    <Note tone={short > 0 ? 'warn' : held >= minimum ? 'good' : 'info'}>
      {short > 0
        ? say('lacking', { minimum, held, ahead, short })
        : say(held >= minimum ? 'enough' : 'underway', { minimum, held, ahead })}{' '}
      {aim}
    </Note>
  )
}
