import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DrillChoices } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import type { useForm } from '../../kit/portal/fields/form.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { drillWords } from '../../words/security-drills.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Sets a drill up: for whom, with which mails, when; the server says which rail a set-up breaks. */
export function Design() {
  const say = useSay(drillWords)
  const found = useGet<DrillChoices>('/assurance/drill-choices')
  return (
    <Card title={say('design')}>
      <Loaded query={found}>{(choices) => <Form choices={choices} />}</Loaded>
    </Card>
  )
}

const needed = ['title', 'fromOn', 'untilOn', 'opens', 'closes', 'perHour'] as const

function Form({ choices }: { choices: DrillChoices }) {
  const say = useSay(drillWords)
  const { limits } = choices
  const [groups, setGroups] = useState<string[]>([])
  const [templates, setTemplates] = useState<string[]>([])
  const draft = useDraft(
    {
      ...{ title: '', fromOn: '', untilOn: '', opens: limits.opens, closes: limits.closes },
      perHour: String(limits.perHour),
    },
    {
      ...{ path: '/assurance/drills', shows: '/assurance/drills', said: say('designDone'), needed },
      body: (values) => ({
        ...{ ...values, perHour: Number(values.perHour), templates, numbers: [] },
        groups: choices.groups
          .filter((group) => groups.includes(keyOf(group)))
          .map(({ company, unit }) => ({ company, unit })),
      }),
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('designGo')}>
      <Note tone="info">{say('limits', { ...limits, domains: limits.domains.join(', ') })}</Note>
      <TextInput
        {...form.field('title')}
        label={say('titleField')}
        required
        maxLength={100}
        autoComplete="off"
      />
      <Templates choices={choices} chosen={templates} choose={setTemplates} />
      <Groups choices={choices} chosen={groups} choose={setGroups} />
      <When form={form} most={limits.perHour} />
    </Draft>
  )
}

const keyOf = ({ company, unit }: { company: string; unit: string }) => `${company}\n${unit}`

type Names = (typeof needed)[number]

function When({ form, most }: { form: ReturnType<typeof useForm<Names>>; most: number }) {
  const say = useSay(drillWords)
  return (
    <>
      <DayField {...form.field('fromOn')} label={say('fromOn')} required />
      <DayField {...form.field('untilOn')} label={say('untilOn')} required />
      {(['opens', 'closes'] as const).map((name) => (
        <TextInput
          key={name}
          {...form.field(name)}
          label={say(name)}
          placeholder="09:00"
          maxLength={5}
          autoComplete="off"
          required
        />
      ))}
      <TextInput
        {...form.field('perHour')}
        label={say('perHour', { most })}
        inputMode="numeric"
        autoComplete="off"
        required
      />
    </>
  )
}

interface Choosing {
  choices: DrillChoices
  chosen: string[]
  choose: (values: string[]) => void
}

function Templates({ choices, chosen, choose }: Choosing) {
  const say = useSay(drillWords)
  return (
    <Checkbox.Group value={chosen} onChange={choose} label={say('templates')} className="p-stack">
      {choices.templates.map(({ id, kind, subject }) => (
        <Checkbox key={id} value={id} label={say('template', { kind: say(kind), subject })} />
      ))}
    </Checkbox.Group>
  )
}

function Groups({ choices, chosen, choose }: Choosing) {
  const say = useSay(drillWords)
  return (
    <details>
      <summary>{say('groups')}</summary>
      <Checkbox.Group value={chosen} onChange={choose} label={say('groups')} className="p-stack">
        {choices.groups.map((group) => (
          <Checkbox key={keyOf(group)} value={keyOf(group)} label={say('group', group)} />
        ))}
      </Checkbox.Group>
    </details>
  )
}
