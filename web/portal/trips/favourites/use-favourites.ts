import { useQueryClient } from '@tanstack/react-query'
import type { Favourites, FavouriteWish } from '#travel/contract.ts'
import { forget, useGet } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'

const none: Favourites = { routes: [], colleagues: [] }

/** The reader's favourites, and how one is kept or dropped. */
export function useFavourites(enabled = true) {
  const client = useQueryClient()
  const sending = useSend()
  const { data = none, isSuccess } = useGet<Favourites>('/favourites', { enabled })
  const ask = async (request: Parameters<typeof sending.send>[0]) => {
    const reply = await sending.send(request)
    if (reply.ok) await forget(client, '/favourites')
  }
  return {
    ...{ favourites: data, isSuccess, sending },
    keep: (body: FavouriteWish) => ask({ method: 'POST', path: '/favourites', body }),
    drop: (id: string) => ask({ method: 'DELETE', path: `/favourites/${id}` }),
  }
}
