import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DrillPeople } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { drillWords } from '../../words/security-drills.ts'

/** Single people, shown when somebody asks for them and not before: every look is on record. */
export function People({ drill }: { drill: string }) {
  const say = useSay(drillWords)
  const [isShown, setShown] = useState(false)
  return (
    <Card title={say('peopleTitle')} hint={say('peopleHint')}>
      {isShown ? (
        <List drill={drill} />
      ) : (
        <div className="p-row">
          <Button variant="default" onClick={() => setShown(true)}>
            {say('peopleShow')}
          </Button>
        </div>
      )}
    </Card>
  )
}

type Person = DrillPeople['people'][number]

function List({ drill }: { drill: string }) {
  const say = useSay(drillWords)
  const language = useLanguage()
  const found = usePages<DrillPeople>(`/assurance/drills/${drill}/people`)
  const people = found.data?.pages.flatMap((page) => page.people) ?? []
  return (
    <>
      <div className="p-table-frame">
        <table className="p-table">
          <thead>
            <tr>
              {(['person', 'unit', 'what'] as const).map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.id}>
                <td data-label={say('person')}>{`${one.employeeNumber} ${one.name[language]}`}</td>
                <td data-label={say('unit')}>{`${one.company} ${one.unit}`}</td>
                <td data-label={say('what')}>
                  {whatOf(one)
                    .map((what) => say(`did-${what}`))
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More found={found} label={say('more')} />
    </>
  )
}

function whatOf({ leftOut, bouncedAt, clickedAt, reportedAt, finishedAt, sentAt }: Person) {
  if (leftOut) return ['out'] as const
  const did = [
    ...(bouncedAt ? (['bounced'] as const) : []),
    ...(clickedAt ? (['clicked'] as const) : []),
    ...(reportedAt ? (['reported'] as const) : []),
    ...(finishedAt ? (['finished'] as const) : []),
  ]
  if (did.length > 0) return did
  return [sentAt ? 'sent' : 'planned'] as const
}
