import { NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Audits, FindingView } from '#assurance/contract.ts'
import type { Problem } from '../../kit/call.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { useForm } from '../../kit/portal/fields/form.ts'
import { auditsWords } from '../../words/security-audits.ts'
import { Draft } from '../shell/draft.tsx'

/** What is done about a finding. Whoever was overtaken sees what the other entered, and keeps what he typed. */
export function PlanForm({ finding, people }: { finding: FindingView } & Pick<Audits, 'people'>) {
  const say = useSay(auditsWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const { plan } = finding
  const [version, setVersion] = useState(finding.version)
  const form = useForm({
    ...{ action: plan?.action ?? '', owner: plan?.owner ?? people[0]?.id ?? '', dueOn: plan?.dueOn ?? '' },
  })
  const save = async () => {
    if (!form.isComplete(['action', 'dueOn'])) return
    const path = `/assurance/findings/${finding.id}/plans`
    const reply = await sending.send({ method: 'POST', path, body: { ...form.values, version } })
    // The other's plan is shown below; who saves once more has read it.
    if (!reply.ok) setVersion(otherIn(reply.problem)?.version ?? version)
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('planDone'))
    await forget(client, '/assurance/audits')
  }
  return (
    <Draft
      draft={{ form, sending, save }}
      go={say('planGo')}
      refused={<Other problem={sending.problem} people={people} />}
    >
      <Textarea
        {...form.field('action')}
        label={say('action')}
        required
        maxLength={2000}
        autosize
        minRows={2}
      />
      <NativeSelect
        {...form.field('owner')}
        label={say('owner')}
        data={people.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <DayField {...form.field('dueOn')} label={say('due')} required />
    </Draft>
  )
}

interface Plan {
  action: string
  owner: string
  dueOn: string
  version: number
}

/** What the other officer entered meanwhile, as the refusal tells it. */
function otherIn(problem: Problem | undefined): Plan | undefined {
  // The shape is the act's own; no other refusal carries it.
  return problem?.refusal === 'finding-moved-on' ? (detailOf(problem, 'now') as Plan) : undefined
}

function Other({ problem, people }: { problem: Problem | undefined } & Pick<Audits, 'people'>) {
  const say = useSay(auditsWords)
  const language = useLanguage()
  const other = otherIn(problem)
  if (!other) return null
  const name = people.find(({ id }) => id === other.owner)?.name[language] ?? other.owner
  return <p>{say('moved-on', { action: other.action, owner: name, day: dayIn(language, other.dueOn) })}</p>
}
