import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TripMade } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { isAnswered, useKey } from '../use-key.ts'

/** Holds the seats and goes to the trip; the form leaves the history, so that Back shows no form that was sent. */
export function useHold(body: object) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const sending = useSend()
  const { key, renew } = useKey(JSON.stringify(body))
  const hold = async (): Promise<Problem | undefined> => {
    const reply = await sending.send<TripMade>({
      ...{ method: 'POST', path: '/trips', body: { key: key(), ...body } },
    })
    if (!reply.ok) {
      if (isAnswered(reply)) renew()
      return reply.problem
    }
    await Promise.all([forget(client, '/trips'), forget(client, '/flights')])
    void navigate({ to: '/trips/$tripId', params: { tripId: reply.value.id }, replace: true })
    return undefined
  }
  return { sending, hold }
}
