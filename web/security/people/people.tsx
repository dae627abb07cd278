import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Population } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { peopleWords } from '../../words/security-people.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { FileCard } from './file-card.tsx'

const kinds = ['officer', 'employee', 'contractor'] as const

/** Who is of the group on a day. */
export function PeopleScreen() {
  const say = useSay(peopleWords)
  const mayAct = useMayAct()
  const [filter, setFilter] = useState({ on: '', company: '', kind: '' })
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString()
  const found = usePages<Population>(`/assurance/population?${query}`, { keepsLast: true })
  const first = found.data?.pages[0]
  const companies = [...new Set(first?.units.map(({ company }) => company))]
  return (
    <Page title={say('title')} lead={say('lead')}>
      {first && <Counts counts={first.counts} />}
      <Card title={say('list')}>
        <div className="p-narrow">
          <DayField
            name="on"
            label={say('onDay')}
            value={filter.on || (first?.on ?? '')}
            onChange={({ currentTarget }) => setFilter({ ...filter, on: currentTarget.value })}
          />
        </div>
        <div className="p-row">
          <NativeSelect
            label={say('company')}
            value={filter.company}
            data={[{ value: '', label: say('anyCompany') }, ...companies]}
            onChange={({ currentTarget }) => setFilter({ ...filter, company: currentTarget.value })}
          />
          <NativeSelect
            label={say('kind')}
            value={filter.kind}
            data={[
              { value: '', label: say('anyKind') },
              ...kinds.map((value) => ({ value, label: say(value) })),
            ]}
            onChange={({ currentTarget }) => setFilter({ ...filter, kind: currentTarget.value })}
          />
        </div>
        <Pages found={found} itemsOf={({ people }) => people} none={say('none')} more={say('more')}>
          {(people) => <List people={people} />}
        </Pages>
      </Card>
      {mayAct && <FileCard />}
    </Page>
  )
}

function Counts({ counts }: Pick<Population, 'counts'>) {
  const say = useSay(peopleWords)
  return (
    <Card title={say('counts')}>
      <Bars
        title={say('counts')}
        bars={([...kinds, 'away'] as const).map((kind) => ({
          label: say(kind),
          value: counts[kind],
          tone: 'plain',
        }))}
      />
    </Card>
  )
}

function List({ people }: { people: readonly Population['people'][number][] }) {
  const say = useSay(peopleWords)
  const language = useLanguage()
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('list')}</caption>
        <thead>
          <tr>
            {(['person', 'kind', 'unit', 'joined', 'lastDay'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, employeeNumber, kind, company, unit, joinedOn, lastDay, isAway }) => (
            <tr key={id}>
              <th scope="row">
                {name[language]} <span className="p-id">{employeeNumber}</span>
              </th>
              <td data-label={say('kind')}>
                {say(kind)} {isAway && say('away')}
              </td>
              <td data-label={say('unit')}>
                {company} {unit}
              </td>
              <td data-label={say('joined')}>{dayIn(language, joinedOn)}</td>
              <td data-label={say('lastDay')}>{lastDay ? dayIn(language, lastDay) : '−'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
