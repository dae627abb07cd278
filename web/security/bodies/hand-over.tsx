import { Button, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Bodies } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { bodyWords } from '../../words/security-bodies.ts'

/** Gives a seat to a successor from a day on. */
export function HandOver({ bodies }: { bodies: Bodies }) {
  const say = useSay(bodyWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const seats = bodies.bodies.flatMap((body) => body.seats)
  const form = useForm({ seat: seats[0]?.id ?? '', person: bodies.people[0]?.id ?? '', from: '' })
  const record = async () => {
    if (!form.isComplete(['from'])) return
    const { seat, ...body } = form.values
    const reply = await sending.send({ method: 'POST', path: `/assurance/seats/${seat}/holders`, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('taken'))
    await forget(client, '/assurance/bodies')
  }
  return (
    <details className="w-control">
      <summary>{say('seat')}</summary>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void record())}>
        <NativeSelect
          {...form.field('seat')}
          label={say('seat')}
          data={seats.map(({ id, title }) => ({ value: id, label: title[language] }))}
        />
        <NativeSelect
          {...form.field('person')}
          label={say('person')}
          data={bodies.people.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <DayField {...form.field('from')} label={say('from')} required />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('takeOver')}
          </Button>
        </div>
      </form>
    </details>
  )
}
