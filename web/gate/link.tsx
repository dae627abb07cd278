import type { ReactNode } from 'react'
import { useLanguage } from '../kit/language.tsx'
import { pathIn } from './location.ts'

/** A link to a screen of the gate, in the language of the page. */
export function Link(props: { to: string; className?: string; children: ReactNode }) {
  const language = useLanguage()
  return (
    <a href={pathIn(language, props.to)} className={props.className}>
      {props.children}
    </a>
  )
}
