import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MemberView } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Page } from '../../kit/portal/page.tsx'
import { deskMemberWords } from '../../words/desk-members.ts'
import { DeskLink } from '../shell/desk-link.tsx'
import { Member } from './member.tsx'
import { OwnWork } from './own-work.tsx'
import { TemporaryCards } from './temporary-cards.tsx'

/** The member office's place: find a member by his number, and see what waits and what I have done. */
export function Members() {
  const say = useSay(deskMemberWords)
  const [member, setMember] = useState<MemberView>()
  const sending = useSend()
  const lookUp = async (number: string) => {
    const reply = await sending.send<MemberView>({
      method: 'POST',
      path: '/desk/members/look-up',
      body: { number },
    })
    setMember(reply.ok ? reply.value : undefined)
    return reply
  }
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      actions={
        <DeskLink className="p-link-button p-link-quiet" to="/members/register">
          {say('register')}
        </DeskLink>
      }
    >
      <Card title={say('find')}>
        <Search busy={sending.busy} onNumber={lookUp} />
        <ProblemNote problem={sending.problem} />
      </Card>
      <div aria-live="polite">
        {member && (
          <Member key={member.number} member={member} onChanged={() => void lookUp(member.number)} />
        )}
      </div>
      <TemporaryCards onNumber={(number) => void lookUp(number)} />
      <OwnWork key={member?.work.length ?? 0} />
    </Page>
  )
}

type LookUp = (number: string) => Promise<{ ok: boolean }>

function Search(props: { busy: boolean; onNumber: LookUp }) {
  const say = useSay(deskMemberWords)
  const form = useForm({ memberNumber: '' })
  const find = () => {
    if (form.isComplete(['memberNumber'])) void props.onNumber(form.values.memberNumber)
  }
  return (
    <form ref={form.ref} className="p-narrow p-stack" noValidate onSubmit={submitting(find)}>
      <TextInput
        {...form.field('memberNumber')}
        label={say('number')}
        description={say('number-hint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
      />
      <div>
        <Button type="submit" loading={props.busy}>
          {say('find')}
        </Button>
      </div>
    </form>
  )
}
