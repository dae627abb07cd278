import type { Language } from '../../words/say.ts'

/** A name as the reader's language writes it: in Latin letters for who reads no kanji, unless there are none. */
export const spelled = ({ name, latin }: { name: string; latin: string }, language: Language): string =>
  language === 'en' && latin ? latin : name
