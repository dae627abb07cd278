import type { PersonOf } from '#organisation/public.ts'
import type { Language } from '#platform/author.ts'

type Named = Pick<PersonOf, 'names'>

/** A colleague's name as it is read out: in kanji, or as the person writes it. */
export const fullName = ({ names: { kanji } }: Named) => `${kanji.family} ${kanji.given}`.trim()

/** A colleague's name as tickets spell it, for who reads no kanji. */
export const latinName = ({ names: { romaji } }: Named) => `${romaji.family} ${romaji.given}`.trim()

/** Both spellings: the screen shows the one of its language. */
export const spellings = (person: Named | undefined) => ({
  name: person ? fullName(person) : '',
  latin: person ? latinName(person) : '',
})

/** A colleague's name for a reader of this language; in kanji where no other spelling is known. */
export const nameFor = (language: Language, person: Named) =>
  (language === 'en' && latinName(person)) || fullName(person)
