import { SegmentedControl, Table } from '@mantine/core'
import { useState } from 'react'
import type { Results } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { trainingWords } from '../../words/security-training.ts'

/** The result of every person, who is missing first. */
export function LessonPeople({ lesson }: { lesson: string }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const [of, setOf] = useState('missing')
  const found = usePages<Results>(`/assurance/lessons/${lesson}/results?of=${of}`)
  return (
    <>
      <SegmentedControl
        aria-label={say('state')}
        value={of}
        onChange={setOf}
        data={[
          { value: 'missing', label: say('missing') },
          { value: 'finished', label: say('finished') },
        ]}
      />
      <Pages found={found} itemsOf={({ people }) => people} none={say('nobody')} more={say('more')}>
        {(people) => (
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
                  <Table.Tr key={`${one.employeeNumber} ${one.dueOn} ${one.finishedAt}`}>
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
        )}
      </Pages>
    </>
  )
}

function State({ one }: { one: Results['people'][number] }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const { tries, best = 0, of = 0, dueOn, finishedAt, isLate } = one
  const day = dayIn(language, dueOn)
  return (
    <>
      {finishedAt ? when(finishedAt, language) : `${say(isLate ? 'late' : 'waiting')} ${say('dueOn')} ${day}`}
      <br />
      <span className="p-soft">{tries === 0 ? say('noTry') : say('tries', { tries, best, of })}</span>
    </>
  )
}
