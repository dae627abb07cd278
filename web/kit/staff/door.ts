import type { Language } from '../../words/say.ts'

/** The door of staff in a language. */
export const doorIn = (language: Language): string =>
  language === 'en' ? '/en/sign-in/staff' : '/sign-in/staff'
