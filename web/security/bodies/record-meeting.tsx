import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Bodies } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import type { useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { bodyWords } from '../../words/security-bodies.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

const empty = {
  ...{ body: '', heldOn: '', agenda: '', decision: '', control: '' },
  ...{ followUp: '', owner: '', dueOn: '' },
}

/** Puts a meeting on record: its agenda, who took part, what was decided and what is to follow. */
export function RecordMeeting({ bodies }: { bodies: Bodies }) {
  const say = useSay(bodyWords)
  const [participants, setParticipants] = useState<string[]>([])
  const deciding = bodies.bodies.filter(({ kind }) => kind === 'conference' || kind === 'committee')
  const first = { body: deciding[0]?.id ?? '', owner: bodies.people[0]?.id ?? '' }
  const draft = useDraft(
    { ...empty, ...first },
    {
      ...{ path: '/assurance/meetings', shows: '/assurance/bodies', said: say('recorded') },
      needed: ({ followUp }) => ['heldOn', 'agenda', ...(followUp ? (['dueOn'] as const) : [])],
      body: (values) => wishOf(values, participants),
      afterwards: () => setParticipants([]),
    },
  )
  const { form } = draft
  return (
    <Card title={say('record')}>
      <Draft draft={draft} go={say('recordGo')}>
        <When form={form} deciding={deciding} />
        <Participants bodies={bodies} chosen={participants} choose={setParticipants} />
        <Decided form={form} bodies={bodies} />
      </Draft>
    </Card>
  )
}

type Values = typeof empty
type Form = ReturnType<typeof useForm<keyof Values>>

function wishOf(values: Values, participants: string[]) {
  const { body, heldOn, agenda, decision, control, followUp, owner, dueOn } = values
  return {
    ...{ body, heldOn, participants },
    agenda: agenda.split('\n').flatMap((line) => line.trim() || []),
    decisions: decision.trim() ? [{ words: decision, controls: control ? [control] : [] }] : [],
    followUps: followUp.trim() ? [{ words: followUp, owner, dueOn }] : [],
  }
}

function When({ form, deciding }: { form: Form; deciding: Bodies['bodies'] }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  return (
    <>
      <NativeSelect
        {...form.field('body')}
        label={say('body')}
        data={deciding.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <DayField {...form.field('heldOn')} label={say('heldOn')} required />
      <Textarea
        {...form.field('agenda')}
        label={say('agenda')}
        description={say('agendaHint')}
        required
        autosize
        minRows={2}
      />
    </>
  )
}

function Participants(props: { bodies: Bodies; chosen: string[]; choose(people: string[]): void }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  return (
    <Checkbox.Group label={say('participants')} value={props.chosen} onChange={props.choose}>
      <div className="p-stack-small">
        {props.bodies.people.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name[language]} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function Decided({ form, bodies }: { form: Form; bodies: Bodies }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  return (
    <>
      <TextInput {...form.field('decision')} label={say('decision')} maxLength={2000} />
      <NativeSelect
        {...form.field('control')}
        label={say('control')}
        data={[
          { value: '', label: say('noControl') },
          ...bodies.controls.map(({ id, title }) => ({ value: id, label: title[language] })),
        ]}
      />
      <TextInput {...form.field('followUp')} label={say('followUpWords')} maxLength={2000} />
      <NativeSelect
        {...form.field('owner')}
        label={say('owner')}
        data={bodies.people.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <DayField {...form.field('dueOn')} label={say('due')} />
    </>
  )
}
