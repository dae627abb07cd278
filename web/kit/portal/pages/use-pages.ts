import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language.tsx'
import { ask } from '../asking/ask.ts'
import { Refused } from '../asking/refused.ts'

/** A page of a list, which names the key of the next one, or is the last. */
export interface PageOf {
  readonly next?: string | number | undefined
}

/** How a reading may differ from the usual one. */
interface Reading {
  /** The list is another one when this is: of what has gone on since, say. */
  readonly state?: string
  /** The list before stays on screen, busy, until the other one has come. */
  readonly keepsLast?: true
  /** Milliseconds until what is shown is read again by itself. */
  readonly again?: number
}

/** Reads a list page after page; `path` may carry a query. Refusals arrive as `Refused`. */
export function usePages<Page extends PageOf>(path: string, { state, keepsLast, again }: Reading = {}) {
  const language = useLanguage()
  return useInfiniteQuery({
    queryKey: [path, 'pages', state],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const reply = await ask<Page>({ method: 'GET', path: pathAfter(path, pageParam), language })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.value
    },
    getNextPageParam: (page) => page.next?.toString(),
    ...(again && { refetchInterval: again }),
    ...(keepsLast && { placeholderData: keepPreviousData }),
  })
}

/** The address of the page that begins after this key. */
function pathAfter(path: string, key: string): string {
  if (key === '') return path
  return `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(key)}`
}
