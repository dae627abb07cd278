import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../../kit/language.tsx'
import { useOperator } from '../../../kit/operator.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { selfRegistrationSettingsWords } from '../../../words/portal-self-registration.ts'

/** Sets the password of the self-registration; a lock ends with it and with nothing else (S1-82). */
export function CompanyPassword() {
  const say = useSay(selfRegistrationSettingsWords)
  const client = useQueryClient()
  const { passwordPolicy } = useOperator()
  const form = useForm({ next: '' })
  const sending = useSend()
  const set = async () => {
    if (!form.isComplete(['next'])) return
    const request = { method: 'PUT', path: '/company/self-registration/password' } as const
    const reply = await sending.send({ ...request, body: { password: form.values.next } })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('passwordDone'))
    form.reset()
    await forget(client, '/company/self-registration')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void set())}>
      <h3>{say('passwordTitle')}</h3>
      <p className="p-small">{say('passwordNote')}</p>
      <PasswordInput
        {...form.field('next')}
        visibilityToggleButtonProps={{ 'aria-label': say('passwordShow'), tabIndex: 0 }}
        label={say('password')}
        description={say('passwordRule', { min: passwordPolicy.min, kinds: passwordPolicy.kinds })}
        required
        // Not a password of the person who types it: a password manager must not keep it as his.
        autoComplete="off"
      />
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('passwordSet')}
        </Button>
      </div>
    </form>
  )
}
