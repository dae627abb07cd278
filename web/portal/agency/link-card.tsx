import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { agencyWords } from '../../words/portal-agency.ts'

/** Links one person with his ID at the agency; a code is asked for. */
export function LinkCard({ handle }: { handle: string }) {
  const say = useSay(agencyWords)
  const client = useQueryClient()
  const form = useForm({ agencyPersonId: '', id: '' })
  const sending = useSend()
  const link = async () => {
    if (!form.isComplete(['agencyPersonId', 'id'])) return
    const path = `/company/agencies/${handle}/links`
    const reply = await sending.send({ method: 'POST', path, body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('linked'))
    form.reset()
    await forget(client, '/company/agencies')
  }
  return (
    <Card title={say('add')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void link())}>
        <TextInput
          {...form.field('agencyPersonId')}
          label={say('agencyId')}
          description={say('agencyIdHint')}
          required
          autoComplete="off"
          maxLength={100}
        />
        <TextInput {...form.field('id')} label={say('id')} required autoComplete="off" maxLength={40} />
        <ProblemNote problem={sending.problem} />
        <div>
          <Button type="submit" loading={sending.busy}>
            {say('link')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
