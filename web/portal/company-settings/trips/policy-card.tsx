import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TravelPolicy } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { Card } from '../../../kit/portal/page.tsx'
import { travelPolicyWords } from '../../../words/portal-travel-policy.ts'
import { FamilyChoices, IssuingChoice, OverlapChoice, PolicyNumber } from './policy-fields.tsx'
import { numberIn, typedOf } from './typed.ts'

/** 出張規程: who issues, and what may be booked. */
export function PolicyCard({ policy }: { policy: TravelPolicy }) {
  const say = useSay(travelPolicyWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm(typedOf(policy))
  const [chosen, setChosen] = useState(policy)
  const save = async () => {
    const numbers = (['ceiling', 'leadHours', 'stepUpAbove'] as const).map(
      (name) => [name, numberIn(form.values[name])] as const,
    )
    const wrong = numbers.filter(([, value]) => Number.isNaN(value)).map(([name]) => [name, say('number')])
    const none = chosen.families.length === 0 ? [['families', say('oneFamily')]] : []
    form.show(Object.fromEntries([...wrong, ...none]))
    if (wrong.length + none.length > 0) return
    const typed = Object.fromEntries(numbers)
    const body = { ...chosen, ...typed, leadHours: typed.leadHours ?? 0 }
    const reply = await sending.send({ method: 'PUT', path: '/travel-policy', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('saved'))
    await forget(client, '/travel-policy')
  }
  return (
    <Card title={say('title')} hint={say('hint')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        <IssuingChoice value={chosen.issuing} onChoose={(issuing) => setChosen({ ...chosen, issuing })} />
        <FamilyChoices
          value={chosen.families}
          error={form.errors.families}
          onChoose={(families) => setChosen({ ...chosen, families })}
        />
        <div className="p-stack p-narrow">
          <PolicyNumber id="ceiling" field={form.field('ceiling')} />
          <PolicyNumber id="leadHours" field={form.field('leadHours')} />
          <PolicyNumber id="stepUpAbove" field={form.field('stepUpAbove')} />
        </div>
        <OverlapChoice
          value={chosen.blockOverlap}
          onChoose={(blockOverlap) => setChosen({ ...chosen, blockOverlap })}
        />
        <ProblemNote problem={sending.problem} />
        <div>
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
