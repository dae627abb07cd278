import { NativeSelect } from '@mantine/core'
import type { Bodies } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { bodyWords } from '../../words/security-bodies.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Gives a seat to a successor from a day on. */
export function HandOver({ bodies }: { bodies: Bodies }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  const seats = bodies.bodies.flatMap((body) => body.seats)
  const draft = useDraft(
    { seat: seats[0]?.id ?? '', person: bodies.people[0]?.id ?? '', from: '' },
    {
      path: ({ seat }) => `/assurance/seats/${seat}/holders`,
      ...{ shows: '/assurance/bodies', said: say('taken'), needed: ['from'] },
      body: ({ person, from }) => ({ person, from }),
    },
  )
  const { form } = draft
  return (
    <details className="w-control">
      <summary>{say('seat')}</summary>
      <Draft draft={draft} go={say('takeOver')} variant="default">
        <NativeSelect
          {...form.field('seat')}
          label={say('seat')}
          data={seats.map(({ id, title }) => ({ value: id, label: title[language] }))}
        />
        <NativeSelect
          {...form.field('person')}
          label={say('person')}
          data={bodies.people.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <DayField {...form.field('from')} label={say('from')} required />
      </Draft>
    </details>
  )
}
