import { Suspense, useEffect } from 'react'
import { LanguageProvider } from '../kit/language.tsx'
import { OperatorProvider } from '../kit/operator.tsx'
import { Waiting } from '../kit/page.tsx'
import { Choose } from './choose/choose.tsx'
import { followLinks, usePlace } from './location.ts'
import { NotFound, Offline } from './nowhere.tsx'
import { screens } from './screens.tsx'

/** The gate: the language of the address, the operator's facts, and the screen the address names. */
export function Gate() {
  const place = usePlace()
  useEffect(
    () => followLinks(({ parts }) => parts.length === 0 || Object.hasOwn(screens, parts[0] ?? '')),
    [],
  )
  return (
    <LanguageProvider language={place.language}>
      <OperatorProvider waiting={<Waiting />} failed={<Offline />}>
        <Suspense fallback={<Waiting />}>
          <Screen parts={place.parts} />
        </Suspense>
      </OperatorProvider>
    </LanguageProvider>
  )
}

function Screen({ parts }: { parts: readonly string[] }) {
  const [name, id] = parts
  if (name === undefined) return <Choose />
  const Named = parts.length <= 2 && Object.hasOwn(screens, name) ? screens[name] : undefined
  return Named ? <Named id={id} key={`${name}/${id}`} /> : <NotFound />
}
