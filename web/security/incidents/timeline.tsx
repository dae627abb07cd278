import { Button, Textarea } from '@mantine/core'
import type { EntryView, IncidentView } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { incidentWords } from '../../words/security-incidents.ts'
import { useWhat } from './containment/use-what.ts'
import { useIncident, useMayAct } from './use-incident.ts'

/** What happened, in the order in which it was written; the newest stands first, where it is looked for. */
export function Timeline({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const mayAct = useMayAct()
  return (
    <Card title={say('timeline')} hint={say('timelineHint')}>
      {mayAct && incident.state !== 'closed' && <Write incident={incident} />}
      <ol className="i-timeline" reversed>
        {incident.entries.toReversed().map((entry) => (
          <Entry key={entry.no} entry={entry} />
        ))}
      </ol>
    </Card>
  )
}

function Write({ incident }: { incident: IncidentView }) {
  const say = useSay(incidentWords)
  const form = useForm({ words: '' })
  const { sending, change } = useIncident(incident)
  const write = async () => {
    if (!form.isComplete(['words'])) return
    if (await change('/entries', form.values)) form.reset()
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void write())}>
      <Textarea {...form.field('words')} label={say('words')} autosize minRows={2} maxLength={4000} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('write')}
        </Button>
      </div>
    </form>
  )
}

function Entry({ entry }: { entry: EntryView }) {
  const language = useLanguage()
  const told = useTold()
  return (
    <li>
      <p className="i-when">{`${when(entry.at, language)} · ${entry.by}`}</p>
      <p className="i-kind">{told(entry)}</p>
      {entry.words && <p className="i-words">{entry.words}</p>}
    </li>
  )
}

/** An entry in a sentence; what its kind does not know is left as it was written. */
function useTold() {
  const say = useSay(incidentWords)
  const language = useLanguage()
  const what = useWhat()
  return ({ kind, data }: EntryView): string => {
    const text = (key: string) => String(data[key] ?? '')
    const named = (prefix: '' | 'role-', value: string) =>
      `${prefix}${value}` in incidentWords.ja ? say(`${prefix}${value}` as 'low' | 'role-lead') : value
    const id = `kind-${kind}`
    if (!(id in incidentWords.ja)) return kind
    return say(id as 'kind-severity', {
      from: named('', text('from')),
      to: named('', text('to')),
      ...{ role: named('role-', text('role')), name: text('name') },
      ...{ owner: text('owner'), dueOn: text('dueOn') },
      ...{ task: text(language), alert: text(language), what: what(data) },
    })
  }
}
