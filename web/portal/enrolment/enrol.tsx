import { lazy, Suspense } from 'react'
import { useLanguage } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import type { Language } from '../../words/say.ts'

// Few people ever come by here, and once: it is fetched when it is needed.
const Page = lazy(async () => ({ default: (await import('./enrolment.tsx')).Enrolment }))

/** What a frame shows in place of itself to whoever must add an authenticator first. */
export function Enrol(props: { entryIn: (language: Language) => string; forStaff?: boolean }) {
  const { entryIn, ...rest } = props
  const waiting = (
    <main className="p-alone">
      <Waiting />
    </main>
  )
  return (
    <Suspense fallback={waiting}>
      <Page entry={entryIn(useLanguage())} {...rest} />
    </Suspense>
  )
}
