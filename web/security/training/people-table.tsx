import { SegmentedControl, Table } from '@mantine/core'
import { type FunctionComponent, useState } from 'react'
import type { Results } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { type PageOf, usePages } from '../../kit/portal/pages/use-pages.ts'
import { trainingWords } from '../../words/security-training.ts'

type Person = Pick<Results['people'][number], 'employeeNumber' | 'name' | 'company' | 'unit'>

/** Of something that is asked of many: who is not through with it, or who is, by name. */
export function PeopleTable<Found extends PageOf, One extends Person>(props: {
  path: string
  /** How the server calls those who are through. */
  through: string
  peopleOf: (page: Found) => readonly One[]
  keyOf: (one: One) => string
  State: FunctionComponent<{ one: One }>
}) {
  const say = useSay(trainingWords)
  const [of, setOf] = useState('missing')
  const found = usePages<Found>(`${props.path}?of=${of}`)
  return (
    <>
      <SegmentedControl
        aria-label={say('state')}
        value={of}
        onChange={setOf}
        data={[
          { value: 'missing', label: say('missing') },
          { value: props.through, label: say('finished') },
        ]}
      />
      <Pages found={found} itemsOf={props.peopleOf} none={say('nobody')} more={say('more')}>
        {(people) => <Rows {...props} people={people} />}
      </Pages>
    </>
  )
}

function Rows<One extends Person>(props: {
  people: readonly One[]
  keyOf: (one: One) => string
  State: FunctionComponent<{ one: One }>
}) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const { people, keyOf, State } = props
  return (
    <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('person')}</Table.Th>
            <Table.Th>{say('unit')}</Table.Th>
            <Table.Th>{say('state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((one) => (
            <Table.Tr key={keyOf(one)}>
              <Table.Td>
                {one.name[language]} <span className="p-soft">{one.employeeNumber}</span>
              </Table.Td>
              <Table.Td>
                {one.company} {one.unit}
              </Table.Td>
              <Table.Td>
                <State one={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
