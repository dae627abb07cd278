import { useQueryClient } from '@tanstack/react-query'
import { useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { deskMaintenanceWords } from '../../words/desk-maintenance.ts'

interface Decision {
  method: 'POST' | 'PUT'
  /** Below `/desk/maintenance`. */
  path: string
  body?: unknown
}

/** Sends one decision and shows the list as it stands then; answers whether it was carried out. */
export function useDecide() {
  const say = useSay(deskMaintenanceWords)
  const client = useQueryClient()
  const sending = useSend()
  const decide = async ({ method, path, body }: Decision): Promise<boolean> => {
    const reply = await sending.send({ method, path: `/desk/maintenance${path}`, body })
    if (reply.ok) tellDone(say('done'))
    await forget(client, '/desk/maintenance')
    return reply.ok
  }
  return { sending, decide }
}
