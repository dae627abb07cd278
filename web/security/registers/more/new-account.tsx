import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { Note } from '../../../kit/portal/page.tsx'
import { outsideWords } from '../../../words/security-register-outside.ts'

/** Opens an account for somebody of a contractor; the server refuses it without its grounds. */
export function NewAccount({ partyId }: { partyId: string }) {
  const say = useSay(outsideWords)
  const client = useQueryClient()
  const sending = useSend()
  const [signInId, setSignInId] = useState<string>()
  const form = useForm({ kind: 'desk-agent', name1: '', name2: '', address: '', language: 'ja' })
  const open = async () => {
    if (!form.isComplete(['name1', 'name2', 'address'])) return
    const { name1: nameJa, name2: nameEn, ...rest } = form.values
    const path = `/assurance/registers/parties/${partyId}/accounts`
    const body = { ...rest, nameJa, nameEn }
    const reply = await sending.send<{ signInId: string }>({ method: 'POST', path, body })
    if (!reply.ok) return form.blame(reply.problem)
    setSignInId(reply.value.signInId)
    form.reset()
    await forget(client, '/assurance/registers/parties')
  }
  return (
    <>
      {signInId && (
        <Note tone="good" live>
          {say('id-told', { id: signInId })}
        </Note>
      )}
      <details className="r-more">
        <summary>{say('new-account')}</summary>
        <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void open())}>
          <NativeSelect
            {...form.field('kind')}
            label={say('work-at')}
            data={(['desk-agent', 'member-office'] as const).map((value) => ({ value, label: say(value) }))}
          />
          <TextInput {...form.field('name1')} label={say('person-ja')} required maxLength={100} />
          <TextInput {...form.field('name2')} label={say('person-en')} required maxLength={100} />
          <TextInput {...form.field('address')} type="email" label={say('address')} required />
          <ProblemNote problem={sending.problem} />
          <div className="p-row">
            <Button type="submit" variant="default" loading={sending.busy}>
              {say('open-go')}
            </Button>
          </div>
        </form>
      </details>
    </>
  )
}
