import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { NoticeFields } from '../../kit/portal/change-notices/notice-fields.tsx'
import {
  type Administrators,
  asTyped,
  type Choice,
  type Field,
  noticeFrom,
  requiredOf,
} from '../../kit/portal/change-notices/typed.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'

/** Typing a change notice: kept as a draft, or handed in at once. With an id it changes the draft that is there. */
export function NoticeEditor(props: {
  id?: string
  administrators: Administrators
  beginning: { kind: Choice; values: Readonly<Record<Field, string>> }
  children?: ReactNode
}) {
  const say = useSay(changeNoticeWords)
  const [kind, setKind] = useState<Choice>(props.beginning.kind)
  const form = useForm(props.beginning.values)
  const { sending, keep } = useKeeping(props.id)
  const finish = async (isHandedIn: boolean) => {
    if (!form.isComplete(requiredOf(kind, form.values))) return
    const problem = await keep(noticeFrom(kind, form.values), isHandedIn)
    if (problem) form.blame(asTyped(problem))
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void finish(true))}>
      <NoticeFields kind={kind} onKind={setKind} field={form.field} administrators={props.administrators} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('submit')}
        </Button>
        <Button variant="default" disabled={sending.busy} onClick={() => void finish(false)}>
          {say('saveDraft')}
        </Button>
        {props.children}
      </div>
    </form>
  )
}

/** Stores a notice and, if wanted, hands it in; a second press after a refusal changes the draft, not makes another. */
function useKeeping(id?: string) {
  const say = useSay(changeNoticeWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const sending = useSend()
  const draft = useRef(id)
  const keep = async (body: ReturnType<typeof noticeFrom>, isHandedIn: boolean) => {
    const id = draft.current
    const reply = id
      ? await sending.send({ method: 'PUT', path: `/change-notices/${id}`, body })
      : await sending.send<{ id: string }>({ method: 'POST', path: '/change-notices', body })
    if (!reply.ok) return reply.problem
    draft.current ??= (reply.value as { id: string } | undefined)?.id
    const path = `/change-notices/${draft.current}/submission`
    const handedIn = isHandedIn ? await sending.send({ method: 'POST', path }) : undefined
    if (handedIn && !handedIn.ok) return undefined
    tellDone(say(isHandedIn ? 'submitted' : 'saved'))
    await forget(client, '/change-notices')
    void navigate({ to: '/change-notices' })
    return undefined
  }
  return { sending, keep }
}
