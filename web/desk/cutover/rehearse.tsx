import { Button, Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { CutoverBoard } from '#cutover/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { deskCutoverWords } from '../../words/desk-cutover.ts'

const howFar = { waiting: 5, managers: 30, travellers: 70, done: 100, failed: 100 } as const

/** Asks for a rehearsal of a day, and shows how far one has come that runs. */
export function Rehearse({ board }: { board: CutoverBoard }) {
  const say = useSay(deskCutoverWords)
  const client = useQueryClient()
  const form = useForm({ on: board.ahead })
  const sending = useSend()
  const newest = board.runs[0]
  const run = async () => {
    const reply = await sending.send({ method: 'POST', path: '/desk/cutover/rehearsals', body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    await forget(client, '/desk/cutover')
  }
  if (newest && !newest.endedAt)
    return (
      <Card title={say('rehearsal')}>
        <p role="status">
          {say('running')}: {newest.state in phases ? say(phases[newest.state as keyof typeof phases]) : ''}
        </p>
        <Progress value={howFar[newest.state]} aria-label={say('running')} animated />
      </Card>
    )
  return (
    <Card title={say('rehearsal')}>
      {newest?.state === 'failed' && <Note tone="warn">{say('failed')}</Note>}
      {!newest && <p>{say('never')}</p>}
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void run())}>
        <DayField {...form.field('on')} label={say('on')} />
        <ProblemNote problem={sending.problem} />
        <div>
          <Button type="submit" loading={sending.busy}>
            {say('run')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

const phases = {
  waiting: 'phase-waiting',
  managers: 'phase-managers',
  travellers: 'phase-travellers',
} as const
