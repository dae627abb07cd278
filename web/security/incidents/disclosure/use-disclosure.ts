import { useQueryClient } from '@tanstack/react-query'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'

/** Sends one step of a disclosure and shows how it stands then, for others work on it too. */
export function useDisclosure() {
  const client = useQueryClient()
  const sending = useSend()
  const send = async (path: string, body: unknown, told: string): Promise<boolean> => {
    const reply = await sending.send({ method: 'POST', path, body })
    if (reply.ok) tellDone(told)
    await forget(client, '/watch')
    return reply.ok
  }
  return { sending, send }
}
