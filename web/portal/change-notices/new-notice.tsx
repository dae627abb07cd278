import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { NoticeForm } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { NoticeFields } from '../../kit/portal/change-notices/notice-fields.tsx'
import {
  type Administrators,
  asTyped,
  blank,
  type Choice,
  noticeFrom,
  requiredOf,
} from '../../kit/portal/change-notices/typed.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'
import { ManagersElsewhere } from './change-notices.tsx'

/** Writing a change notice: kept as a draft, or handed in at once. */
export function NewNotice() {
  const say = useSay(changeNoticeWords)
  const form = useGet<NoticeForm>('/change-notices/form')
  const back = (
    <Link to="/change-notices">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <OnlyAdministrators>
      <Page title={say('newTitle')} back={back}>
        <ManagersElsewhere />
        <Loaded query={form}>{({ administrators }) => <Form administrators={administrators} />}</Loaded>
      </Page>
    </OnlyAdministrators>
  )
}

function Form({ administrators }: { administrators: Administrators }) {
  const say = useSay(changeNoticeWords)
  const [kind, setKind] = useState<Choice>('add-administrator')
  // The mails of a new administrator are in the language of this screen unless said.
  const form = useForm({ ...blank, language: useLanguage() })
  const { sending, keep } = useKeeping()
  const finish = async (isHandedIn: boolean) => {
    if (!form.isComplete(requiredOf(kind, form.values))) return
    const problem = await keep(noticeFrom(kind, form.values), isHandedIn)
    if (problem) form.blame(asTyped(problem))
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void finish(true))}>
      <NoticeFields kind={kind} onKind={setKind} field={form.field} administrators={administrators} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('submit')}
        </Button>
        <Button variant="default" disabled={sending.busy} onClick={() => void finish(false)}>
          {say('saveDraft')}
        </Button>
      </div>
    </form>
  )
}

/** Stores a notice and, if wanted, hands it in; a second press after a refusal changes the draft, not makes another. */
function useKeeping() {
  const say = useSay(changeNoticeWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const sending = useSend()
  const draft = useRef<string>(undefined)
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
