import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DrillChoices } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { drillWords } from '../../words/security-drills.ts'

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
  const client = useQueryClient()
  const sending = useSend()
  const { limits } = choices
  const form = useForm({
    ...{ title: '', fromOn: '', untilOn: '', opens: limits.opens, closes: limits.closes },
    perHour: String(limits.perHour),
  })
  const [groups, setGroups] = useState<string[]>([])
  const [templates, setTemplates] = useState<string[]>([])
  const save = async () => {
    if (!form.isComplete(needed)) return
    const chosen = choices.groups.filter((group) => groups.includes(keyOf(group)))
    const body = {
      ...{ ...form.values, perHour: Number(form.values.perHour), templates, numbers: [] },
      groups: chosen.map(({ company, unit }) => ({ company, unit })),
    }
    const reply = await sending.send<{ id: string }>({ method: 'POST', path: '/assurance/drills', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('designDone'))
    form.reset()
    await forget(client, '/assurance/drills')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void save())}>
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
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('designGo')}
        </Button>
      </div>
    </form>
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
      <TextInput {...form.field('opens')} type="time" label={say('opens')} required />
      <TextInput {...form.field('closes')} type="time" label={say('closes')} required />
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
