import type { Names } from '#organisation/contract.ts'

/** A name in its three spellings, as the tables keep it. */
export interface NameColumns {
  family_kanji: string
  given_kanji: string
  family_kana: string
  given_kana: string
  family_romaji: string
  given_romaji: string
}

/** The columns of a name. */
export const columnsOf = ({ kanji, kana, romaji }: Names): NameColumns => ({
  family_kanji: kanji.family,
  given_kanji: kanji.given,
  family_kana: kana.family,
  given_kana: kana.given,
  family_romaji: romaji.family,
  given_romaji: romaji.given,
})

/** The name in its three spellings, out of a row that has them. */
export const namesIn = (row: NameColumns): Names => ({
  kanji: { family: row.family_kanji, given: row.given_kanji },
  kana: { family: row.family_kana, given: row.given_kana },
  romaji: { family: row.family_romaji, given: row.given_romaji },
})

/** The name as it is read out: in kanji, or as the person writes it. */
export const nameOf = ({ family_kanji, given_kanji }: Pick<NameColumns, 'family_kanji' | 'given_kanji'>) =>
  `${family_kanji} ${given_kanji}`.trim()

/** The name in Latin letters, for who reads no kanji: as tickets spell it. */
export const latinOf = ({
  family_romaji,
  given_romaji,
}: Pick<NameColumns, 'family_romaji' | 'given_romaji'>) => `${family_romaji} ${given_romaji}`.trim()
