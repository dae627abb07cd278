import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Whereabout, Whereabouts } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { when } from '../../kit/portal/when.ts'
import { whereaboutsWords } from '../../words/whereabouts.ts'
import { useAirports } from '../trips/use-airports.ts'
import { CallDialog } from './call-dialog.tsx'
import { type Look, queryOf } from './look.ts'

/** Whom the look has found, as a picture by airport and one by one; and what can be done for them. */
export function PeopleThere({ look }: { look: Look }) {
  const say = useSay(whereaboutsWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const found = usePages<Whereabouts>(`/whereabouts${queryOf(look)}`)
  const first = found.data?.pages[0]
  return (
    <Card
      title={say('people')}
      {...(first && { hint: `${when(first.from, language)} – ${when(first.to, language)}` })}
    >
      <p role="status">{first && first.total > 0 ? say('found', { count: first.total }) : ''}</p>
      {first && first.total > 0 && (
        <>
          <Bars
            title={say('byAirport')}
            bars={first.airports.map(({ airport, people }) => ({
              label: nameOf(airport),
              value: people,
              tone: 'plain',
            }))}
          />
          <Doing look={{ ...look, from: first.from, to: first.to }} count={first.total} />
        </>
      )}
      <Pages found={found} itemsOf={(page) => page.people} none={say('nobody')} more={say('more')}>
        {(people) => <Table people={people} />}
      </Pages>
      <p className="p-small p-soft">{say('presumed')}</p>
    </Card>
  )
}

function Doing({ look, count }: { look: Look; count: number }) {
  const say = useSay(whereaboutsWords)
  const language = useLanguage()
  const taking = useSend()
  const [isCalling, setCalling] = useState(false)
  const take = () =>
    taking.run(() => download(`/whereabouts/roster${queryOf(look)}`, say('rosterFile'), language))
  return (
    <>
      <div className="p-row">
        <Button onClick={() => setCalling(true)}>{say('call')}</Button>
        <Button variant="default" loading={taking.busy} onClick={() => void take()}>
          {say('roster')}
        </Button>
      </div>
      <ProblemNote problem={taking.problem} />
      <CallDialog look={look} count={count} opened={isCalling} onClose={() => setCalling(false)} />
    </>
  )
}

function Table({ people }: { people: readonly Whereabout[] }) {
  const say = useSay(whereaboutsWords)
  const columns = ['name', 'airport', 'presence', 'time', 'department'] as const
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption className="k-hidden">{say('people')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={`${person.bookingId}${person.passenger}`} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ person }: { person: Whereabout }) {
  const say = useSay(whereaboutsWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  return (
    <tr>
      <th scope="row">
        {fullName(person.names, language)}
        <span className="w-marks">
          {!person.personId && <span>{say('guest')}</span>}
          {!person.ticketed && <span>{say('notTicketed')}</span>}
        </span>
      </th>
      <td data-label={say('airport')}>{nameOf(person.airport)}</td>
      <td data-label={say('presence')}>
        {say(person.presence)} <span className="p-small p-soft">{person.flight}</span>
      </td>
      <td data-label={say('time')} className="p-small">
        {when(person.since, language)} – {when(person.until, language)}
      </td>
      <td data-label={say('department')}>{person.department}</td>
    </tr>
  )
}
