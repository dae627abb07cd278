import { SegmentedControl, Table } from '@mantine/core'
import { useState } from 'react'
import type { Readers } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { when } from '../../kit/portal/when.ts'
import { trainingWords } from '../../words/security-training.ts'

/** Who has confirmed a document, or who has not, by name. */
export function DocumentPeople({ id }: { id: string }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const [of, setOf] = useState('missing')
  const found = usePages<Readers>(`/assurance/documents/${id}/readers?of=${of}`)
  return (
    <>
      <SegmentedControl
        aria-label={say('state')}
        value={of}
        onChange={setOf}
        data={[
          { value: 'missing', label: say('missing') },
          { value: 'acknowledged', label: say('finished') },
        ]}
      />
      <Pages found={found} itemsOf={({ readers }) => readers} none={say('nobody')} more={say('more')}>
        {(readers) => (
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
                {readers.map(({ employeeNumber, name, company, unit, dueOn, at, isLate, isAway }) => (
                  <Table.Tr key={employeeNumber}>
                    <Table.Td>
                      {name[language]} <span className="p-soft">{employeeNumber}</span>
                    </Table.Td>
                    <Table.Td>
                      {company} {unit}
                    </Table.Td>
                    <Table.Td>
                      {at && when(at, language)}
                      {!at &&
                        `${say(isLate ? 'late' : isAway ? 'away' : 'waiting')} ${say('dueOn')} ${dayIn(language, dueOn)}`}
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
