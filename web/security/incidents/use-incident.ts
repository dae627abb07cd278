import { useQueryClient } from '@tanstack/react-query'
import type { IncidentView } from '#watch/contract.ts'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { useStaff } from '../../kit/staff/staff.ts'

/** One change in the room of an incident; the room is read again whatever became of it, for others write there too. */
export function useIncident({ id }: Pick<IncidentView, 'id'>) {
  const client = useQueryClient()
  const sending = useSend()
  const change = async (path: string, body?: unknown, told?: string): Promise<boolean> => {
    const reply = await sending.send({ method: 'POST', path: `/watch/incidents/${id}${path}`, body })
    if (reply.ok && told) tellDone(told)
    await forget(client, '/watch')
    return reply.ok
  }
  return { sending, change }
}

/** Whether the reader may change anything here: auditors read. */
export const useMayAct = (): boolean => useStaff().kind !== 'auditor'
