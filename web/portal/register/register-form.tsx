import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DepartmentChoices, Registered } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { NameFields } from '../../kit/portal/fields/name-fields.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { registerWords } from '../../words/portal-register.ts'
import { ManagerFields, TravellerFields } from './fields-by-kind.tsx'
import { KindChoice } from './kind-choice.tsx'
import { blank, bodyOf, type KindToRegister, requiredOf } from './wish.ts'

/** The form: who, names, and what this kind of person needs. Switching the kind keeps what was typed. */
export function RegisterForm(props: {
  departments: DepartmentChoices['departments']
  onDone: (registered: Registered) => void
}) {
  const say = useSay(registerWords)
  const client = useQueryClient()
  const [kind, setKind] = useState<KindToRegister>('traveller')
  const form = useForm(blank)
  const sending = useSend()

  const register = async () => {
    if (!form.isComplete(requiredOf(kind))) return
    const body = bodyOf(kind, form.values)
    const reply = await sending.send<Registered>({ method: 'POST', path: '/people', body })
    if (!reply.ok) return form.blame(reply.problem)
    void forget(client, '/people')
    void forget(client, '/departments')
    props.onDone(reply.value)
  }

  const Fields = kind === 'traveller' ? TravellerFields : ManagerFields
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void register())}>
      <Card title={say('who')}>
        <KindChoice kind={kind} onKind={setKind} />
      </Card>
      <Card title={say('names')}>
        <NameFields field={form.field} hint={say('romajiHint')} />
      </Card>
      <Fields field={form.field} departments={props.departments} />
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('submit')}
        </Button>
      </div>
    </form>
  )
}
