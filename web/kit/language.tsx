import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import { type Language, say, type TextId, type Values, type Words } from '../words/say.ts'

const LanguageContext = createContext<Language>('ja')

/** Holds the language of everything inside and keeps `<html lang>` true to it. */
export function LanguageProvider(props: { language: Language; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = props.language
  }, [props.language])
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>
}

/** The language of the screen. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** A `say` bound to one area's words and the language of the screen. */
export function useSay<const W extends Words>(words: W) {
  const language = useLanguage()
  return <Id extends TextId<W>>(id: Id, ...values: Values<W, Id>): string =>
    say(words, language, id, ...values)
}
