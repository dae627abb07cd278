import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Appraisal } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting } from '../../kit/portal/fields/form.ts'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { conductWords } from '../../words/security-conduct.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** The agreed item of the appraisal, and the file that is made of it (S2-51). */
export function AppraisalCard() {
  const say = useSay(conductWords)
  const found = useGet<Appraisal>('/assurance/appraisal-items')
  return (
    <Card title={say('appraisal')} hint={say('appraisalHint')}>
      <Loaded query={found}>{({ item }) => (item ? <Agreed item={item} /> : <p>{say('no-item')}</p>)}</Loaded>
      <details>
        <summary>{say('agreeGo')}</summary>
        <Agree />
      </details>
    </Card>
  )
}

function Agreed({ item }: { item: NonNullable<Appraisal['item']> }) {
  const say = useSay(conductWords)
  const language = useLanguage()
  const isCiso = useStaff().kind === 'ciso'
  return (
    <>
      <Facts
        facts={[
          [say('item', { version: item.version }), item.title[language]],
          [say('agreedWith'), item.agreedWith],
          [say('agreedOn'), dayIn(language, item.agreedOn)],
        ]}
      />
      {isCiso ? <Export begin={item.agreedOn} /> : <p className="p-soft">{say('byCiso')}</p>}
    </>
  )
}

function Export({ begin }: { begin: string }) {
  const say = useSay(conductWords)
  const language = useLanguage()
  const sending = useSend()
  const [year, setYear] = useState(begin.slice(0, 4))
  const save = () =>
    sending.run(() => download(`/assurance/appraisal-exports/${year}`, `appraisal-${year}.csv`, language))
  return (
    <form className="p-stack p-narrow" noValidate onSubmit={submitting(() => void save())}>
      <TextInput
        name="year"
        label={say('year')}
        inputMode="numeric"
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('exportGo')}
        </Button>
      </div>
    </form>
  )
}

function Agree() {
  const say = useSay(conductWords)
  const draft = useDraft(
    { ja: '', en: '', agreedWith: '', agreedOn: '' },
    {
      ...{ path: '/assurance/appraisal-items', shows: '/assurance/appraisal-items', said: say('agreed') },
      needed: ['ja', 'en', 'agreedWith', 'agreedOn'],
      body: ({ ja, en, ...rest }) => ({ title: { ja, en }, ...rest }),
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('agreeGo')}>
      <TextInput {...form.field('ja')} label={say('ja')} required maxLength={200} />
      <TextInput {...form.field('en')} label={say('en')} required maxLength={200} />
      <TextInput {...form.field('agreedWith')} label={say('agreedWith')} required maxLength={200} />
      <DayField {...form.field('agreedOn')} label={say('agreedOn')} required />
    </Draft>
  )
}
