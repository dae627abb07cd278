import { TextInput } from '@mantine/core'
import type { Leavings } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { cloudWords } from '../../words/security-register-clouds.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Draft, useDraft } from '../shell/draft.tsx'
import '../registers/registers.css'

const path = '/assurance/leavings'

/** Whoever leaves: what ended with it, how soon, and what still has not (loop 6). */
export function LeaversScreen() {
  const say = useSay(cloudWords)
  const mayAct = useMayAct()
  const found = useGet<Leavings>(path)
  return (
    <Page title={say('leavers')} lead={say('leavers-lead')}>
      <Card title={say('leavers')}>
        <Loaded query={found}>{({ leavings }) => <List leavings={leavings} />}</Loaded>
      </Card>
      <Card title={say('ahead')} hint={say('ahead-hint')}>
        <Loaded query={found}>{({ ahead }) => <Ahead ahead={ahead} />}</Loaded>
      </Card>
      {mayAct && <Leave />}
    </Page>
  )
}

function List({ leavings }: Pick<Leavings, 'leavings'>) {
  const say = useSay(cloudWords)
  const language = useLanguage()
  if (leavings.length === 0) return <p className="p-soft">{say('left-none')}</p>
  return (
    <ul className="r-lines">
      {leavings.map(({ employeeNumber: number, closedAt, lag: minutes, seats }) => (
        <li key={number} className={closedAt ? '' : 'r-bad'}>
          {closedAt
            ? say('left-line', { number, at: when(closedAt, language), minutes, seats })
            : say('left-open', { number, minutes })}
        </li>
      ))}
    </ul>
  )
}

function Ahead({ ahead }: Pick<Leavings, 'ahead'>) {
  const say = useSay(cloudWords)
  const language = useLanguage()
  if (ahead.length === 0) return <p className="p-soft">{say('ahead-none')}</p>
  return (
    <ul className="r-lines">
      {ahead.map(({ employeeNumber: number, lastDay }) => (
        <li key={number}>{say('ahead-line', { number, day: dayIn(language, lastDay) })}</li>
      ))}
    </ul>
  )
}

function Leave() {
  const say = useSay(cloudWords)
  const draft = useDraft(
    { employeeNumber: '', lastDay: '' },
    { path, shows: path, said: say('leave-done'), needed: ['employeeNumber', 'lastDay'] },
  )
  const { form } = draft
  return (
    <Card title={say('leave-go')}>
      <Draft draft={draft} go={say('leave-go')} variant="default">
        <TextInput {...form.field('employeeNumber')} label={say('number')} required maxLength={20} />
        <DayField {...form.field('lastDay')} label={say('lastDay')} required />
      </Draft>
    </Card>
  )
}
