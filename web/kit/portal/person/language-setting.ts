import { createContext, useContext } from 'react'
import type { Language } from '../../../words/say.ts'

/** Switches the language of the whole frame. */
export const LanguageSettingContext = createContext<(language: Language) => void>(() => undefined)

/** How a screen switches the frame's language. */
export const useLanguageSetting = () => useContext(LanguageSettingContext)
