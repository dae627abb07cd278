import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language.tsx'
import { ask } from './ask.ts'
import { Refused } from './refused.ts'

/** How a reading may differ from the usual one. */
interface Reading<T> {
  readonly enabled?: boolean
  /** What was read before stays on screen until the other answer has come. */
  readonly keepsLast?: true
  /** Milliseconds until the next look, or false when it needs no other. */
  readonly again?: (value: T | undefined) => number | false
}

/** Reads one address of the API and keeps the answer; refusals arrive as `Refused`. */
export function useGet<T>(path: string, reading: Reading<T> = {}) {
  const language = useLanguage()
  return useQuery<T>({
    queryKey: [path],
    queryFn: async () => {
      const reply = await ask<T>({ method: 'GET', path, language })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.value
    },
    enabled: reading.enabled ?? true,
    ...(reading.keepsLast && { placeholderData: keepPreviousData }),
    ...(reading.again && {
      refetchInterval: (query) => reading.again?.(query.state.data as T | undefined) ?? false,
    }),
  })
}

/** Forgets every kept answer whose address begins so; screens that show one read it again. */
export function forget(client: QueryClient, beginning: string): Promise<void> {
  return client.invalidateQueries({
    predicate: (query) => String(query.queryKey[0]).startsWith(beginning),
  })
}
