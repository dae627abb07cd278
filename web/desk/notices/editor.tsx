import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { NoticeAtDesk } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { deskNoticeWords } from '../../words/desk-notices.ts'
import { Audience } from './audience.tsx'
import { type Choices, draftOf, type Fields, required } from './draft.ts'
import { Preview } from './preview.tsx'
import { RelatedChoice } from './related-choice.tsx'
import { Texts } from './texts.tsx'

/** Writes a notice in both languages; saved it is a version of its own, and nobody sees it before it is published. */
export function Editor(props: { notice?: NoticeAtDesk; fields: Fields; choices: Choices }) {
  const say = useSay(deskNoticeWords)
  const form = useForm<keyof Fields>(props.fields)
  const [choices, setChoices] = useState(props.choices)
  const { save, sending } = useSaving(props.notice)
  const keep = async () => {
    if (!form.isComplete(required)) return
    const problem = await save(draftOf(form.values, choices))
    if (problem) form.blame(problem)
  }
  const choose = (more: Partial<Choices>) => setChoices({ ...choices, ...more })
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void keep())}>
      <Card title={say('heading')}>
        <Texts field={form.field} />
      </Card>
      <Card title={say('audience')}>
        <Audience choices={choices} onChoose={choose} />
      </Card>
      <Card title={say('related')}>
        <RelatedChoice own={props.notice?.id} related={choices.related} onChoose={choose} />
      </Card>
      <Preview ja={form.values['body.ja']} en={form.values['body.en']} />
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}

/** Sends a draft: a new notice, or the next version of the one that was seen; answers the problem when there is one. */
function useSaving(notice: NoticeAtDesk | undefined) {
  const say = useSay(deskNoticeWords)
  const sending = useSend()
  const client = useQueryClient()
  const navigate = useNavigate()
  const save = async (draft: ReturnType<typeof draftOf>) => {
    const request = notice
      ? { path: `/desk/notices/${notice.id}/versions`, body: { version: notice.newest, draft } }
      : { path: '/desk/notices', body: draft }
    const reply = await sending.send<{ id: string }>({ method: 'POST', ...request })
    if (!reply.ok) return reply.problem
    tellDone(say('saved'))
    await forget(client, '/desk/notices')
    const to: string = `/notices/${reply.value.id}`
    if (!notice) await navigate({ to })
    return undefined
  }
  return { save, sending }
}
