import { useInfiniteQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language.tsx'
import { ask } from '../asking/ask.ts'
import { Refused } from '../asking/refused.ts'

/** Reads a list page after page; each page names the key of the next. Refusals arrive as `Refused`. */
export function usePages<Found extends { readonly next?: string | undefined }>(path: string) {
  const language = useLanguage()
  return useInfiniteQuery({
    queryKey: [path, 'pages'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const whole = pageParam ? `${path}?after=${encodeURIComponent(pageParam)}` : path
      const reply = await ask<Found>({ method: 'GET', path: whole, language })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.value
    },
    getNextPageParam: (page) => page.next,
  })
}
