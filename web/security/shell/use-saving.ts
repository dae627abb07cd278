import { useQueryClient } from '@tanstack/react-query'
import type { Reply } from '../../kit/call.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'

/** Saves something of the office: sends it, says that it is done, and has the screens that show it read again. */
export function useSaving(shows: string) {
  const client = useQueryClient()
  const sending = useSend()
  const save = async <T>(path: string, body: unknown, said: string): Promise<Reply<T>> => {
    const reply = await sending.send<T>({ method: 'POST', path, body })
    if (!reply.ok) return reply
    tellDone(said)
    await forget(client, shows)
    return reply
  }
  return { sending, save }
}
