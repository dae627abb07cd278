import type { Names } from '#organisation/contract.ts'

/** A traveller's names as `travel_passenger` keeps them. */
export interface NamesRow {
  family_kanji: string
  given_kanji: string
  family_kana: string
  given_kana: string
  family_romaji: string
  given_romaji: string
}

/** The names out of a row that has them. */
export const namesIn = (row: NamesRow): Names => ({
  kanji: { family: row.family_kanji, given: row.given_kanji },
  kana: { family: row.family_kana, given: row.given_kana },
  romaji: { family: row.family_romaji, given: row.given_romaji },
})
