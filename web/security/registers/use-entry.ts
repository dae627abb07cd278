import { useQueryClient } from '@tanstack/react-query'
import type { EntryView, Form } from '#assurance/contract.ts'
import type { Reply } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { useGo } from '../../kit/staff/link.tsx'
import { registerWords } from '../../words/security-registers.ts'
import type { RegisterKind } from './kinds.ts'

/** Lists something new, and opens it. */
export function useEntering({ id: register }: RegisterKind) {
  const say = useSay(registerWords)
  const client = useQueryClient()
  const sending = useSend()
  const go = useGo()
  const enter = async (form: Form) => {
    const path = `/assurance/registers/${register}`
    const reply = await sending.send<{ id: string }>({ method: 'POST', path, body: form })
    if (reply.ok) {
      tellDone(say('added'))
      await forget(client, path)
      go(`/registers/${register}/${reply.value.id}`)
    }
    return reply
  }
  return { sending, enter }
}

/** One change to an entry; whatever became of it, the entry is read again. */
export function useEntry({ id: register }: RegisterKind, { id }: Pick<EntryView, 'id'>) {
  const client = useQueryClient()
  const sending = useSend()
  const path = `/assurance/registers/${register}/${id}`
  const change = async (
    request: { method: 'POST' | 'PUT'; below?: string; body: unknown },
    told: string,
  ): Promise<Reply<unknown>> => {
    const { method, below = '', body } = request
    const reply = await sending.send({ method, path: `${path}${below}`, body })
    if (reply.ok) tellDone(told)
    if (reply.ok) await forget(client, `/assurance/registers/${register}`)
    return reply
  }
  return { sending, change }
}

/** What somebody else has written meanwhile, when that is why a change was refused. */
export function newerOf(reply: Reply<unknown>): EntryView | undefined {
  if (reply.ok || reply.problem.refusal !== 'entry-moved-on') return undefined
  // Given along by the refusal of `changeEntry`.
  return detailOf(reply.problem, 'entry') as EntryView | undefined
}
