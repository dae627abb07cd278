import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { BackTo, Card, Note, Page } from '../../kit/portal/page.tsx'
import { deskMemberWords } from '../../words/desk-members.ts'
import { DeskLink } from '../shell/desk-link.tsx'

const empty = { memberNumber: '', address: '', language: 'ja' }

/** The office enters a member; no password is set by anybody but himself (S1-25). */
export function RegisterMember() {
  const say = useSay(deskMemberWords)
  const [entered, setEntered] = useState<string>()
  return (
    <Page
      title={say('register')}
      lead={say('register-lead')}
      back={
        <DeskLink to="/members">
          <BackTo>{say('title')}</BackTo>
        </DeskLink>
      }
    >
      <div role="status">{entered && <Note tone="good">{say('registered', { number: entered })}</Note>}</div>
      <Card title={say('register')}>
        <MemberForm onEntered={setEntered} />
      </Card>
    </Page>
  )
}

function MemberForm({ onEntered }: { onEntered: (number: string | undefined) => void }) {
  const say = useSay(deskMemberWords)
  const form = useForm(empty)
  const sending = useSend()
  const register = async () => {
    onEntered(undefined)
    if (!form.isComplete(['memberNumber', 'address'])) return
    const { memberNumber: number, ...rest } = form.values
    const reply = await sending.send({ method: 'POST', path: '/desk/members', body: { number, ...rest } })
    if (!reply.ok) return form.blame(reply.problem)
    onEntered(number)
    form.reset()
  }
  return (
    <form ref={form.ref} className="p-narrow p-stack" noValidate onSubmit={submitting(() => void register())}>
      <TextInput
        {...form.field('memberNumber')}
        label={say('number')}
        description={say('number-hint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
      />
      <TextInput
        {...form.field('address')}
        type="email"
        label={say('address')}
        autoComplete="off"
        maxLength={254}
      />
      <NativeSelect
        name="language"
        label={say('language')}
        value={form.values.language}
        onChange={(event) => form.set('language', event.currentTarget.value)}
        data={(['ja', 'en'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('register')}
        </Button>
      </div>
    </form>
  )
}
