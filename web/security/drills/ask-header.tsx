import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DrillProof } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { drillWords } from '../../words/security-drills.ts'

const needed = ['header', 'to', 'subject'] as const

/** Whether a mail somebody asks about is one of ours, known at once by its signed header. */
export function AskHeader() {
  const say = useSay(drillWords)
  const sending = useSend()
  const form = useForm({ header: '', to: '', subject: '' })
  const [proof, setProof] = useState<DrillProof>()
  const check = async () => {
    setProof(undefined)
    if (!form.isComplete(needed)) return
    const path = '/assurance/drill-headers'
    const reply = await sending.send<DrillProof>({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    setProof(reply.value)
  }
  return (
    <Card title={say('asked')} hint={say('askedHint')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void check())}>
        {needed.map((name) => (
          <TextInput
            key={name}
            {...form.field(name)}
            label={say(name)}
            required
            maxLength={254}
            autoComplete="off"
          />
        ))}
        <ProblemNote problem={sending.problem} />
        {proof?.isOurs && (
          <Note tone="good" live>
            {say('isOurs', { title: proof.title ?? '' })}
          </Note>
        )}
        {proof && !proof.isOurs && (
          <Note tone="warn" live>
            {say('isNotOurs')}
          </Note>
        )}
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('askGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
