import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Inspections } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import type { useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { inspectionWords } from '../../words/security-inspections.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

const empty = {
  ...{ kind: 'assets', company: '', unit: '', heldOn: '', place: '', inspector: '' },
  ...{ reason: '', allowedBy: '', found: '' },
}
const needed = ['unit', 'heldOn', 'place', 'found'] as const
type Form = ReturnType<typeof useForm<keyof typeof empty>>

/** Puts an inspection on record; by video only with the reason and who allowed it (O4). */
export function RecordInspection({ people, coverage }: Pick<Inspections, 'people' | 'coverage'>) {
  const say = useSay(inspectionWords)
  const [byVideo, setByVideo] = useState(false)
  const [isInOrder, setInOrder] = useState(false)
  const first = { inspector: people[0]?.id ?? '', allowedBy: people[0]?.id ?? '' }
  const draft = useDraft(
    { ...empty, ...first, company: coverage[0]?.company ?? '' },
    {
      ...{ path: '/assurance/inspections', shows: '/assurance/inspections', said: say('done') },
      needed: byVideo ? [...needed, 'reason'] : needed,
      body: ({ reason, allowedBy, ...rest }) => ({
        ...{ ...rest, isInOrder },
        ...(byVideo && { exception: { reason, allowedBy } }),
      }),
    },
  )
  const { form } = draft
  return (
    <Card title={say('record')}>
      <Draft draft={draft} go={say('go')}>
        <Where form={form} people={people} coverage={coverage} />
        <Checkbox
          label={say('byVideo')}
          checked={byVideo}
          onChange={(event) => setByVideo(event.currentTarget.checked)}
        />
        {byVideo && <Exception form={form} people={people} />}
        <Checkbox
          label={say('isInOrder')}
          checked={isInOrder}
          onChange={(event) => setInOrder(event.currentTarget.checked)}
        />
        <Textarea
          {...form.field('found')}
          label={say('found')}
          required
          maxLength={4000}
          autosize
          minRows={2}
        />
      </Draft>
    </Card>
  )
}

function Where({ form, people, coverage }: { form: Form } & Pick<Inspections, 'people' | 'coverage'>) {
  const say = useSay(inspectionWords)
  const language = useLanguage()
  return (
    <>
      <NativeSelect
        {...form.field('kind')}
        label={say('kind')}
        data={(['assets', 'conformity'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <NativeSelect
        {...form.field('company')}
        label={say('company')}
        data={coverage.map(({ company }) => company)}
      />
      <TextInput {...form.field('unit')} label={say('unit')} required maxLength={100} />
      <DayField {...form.field('heldOn')} label={say('heldOn')} required />
      <TextInput {...form.field('place')} label={say('place')} required maxLength={200} />
      <NativeSelect
        {...form.field('inspector')}
        label={say('inspector')}
        data={people.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
    </>
  )
}

function Exception({ form, people }: { form: Form } & Pick<Inspections, 'people'>) {
  const say = useSay(inspectionWords)
  const language = useLanguage()
  return (
    <>
      <TextInput {...form.field('reason')} label={say('reason')} required maxLength={1000} />
      <NativeSelect
        {...form.field('allowedBy')}
        label={say('allowedBy')}
        data={people.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
    </>
  )
}
