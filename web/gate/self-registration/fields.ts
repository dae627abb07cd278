/** The six fields of a name as the server calls them, each with its label and what a browser may fill in. */
export const namePairs = [
  ['names.kanji.family', 'kanjiFamily', 'family-name'],
  ['names.kanji.given', 'kanjiGiven', 'given-name'],
  ['names.kana.family', 'kanaFamily', 'off'],
  ['names.kana.given', 'kanaGiven', 'off'],
  ['names.romaji.family', 'romajiFamily', 'off'],
  ['names.romaji.given', 'romajiGiven', 'off'],
] as const

type FieldName = 'departmentId' | (typeof namePairs)[number][0]

/** Every field, in the order of the screen. */
export const fieldNames: readonly FieldName[] = ['departmentId', ...namePairs.map(([name]) => name)]

/** The form before anything is typed. */
export const blank: Readonly<Record<FieldName, string>> = {
  departmentId: '',
  'names.kanji.family': '',
  'names.kanji.given': '',
  'names.kana.family': '',
  'names.kana.given': '',
  'names.romaji.family': '',
  'names.romaji.given': '',
}

/** The typed fields as the server wants them. */
export const ownDetails = (typed: Readonly<Record<FieldName, string>>) => ({
  departmentId: typed.departmentId,
  names: {
    kanji: { family: typed['names.kanji.family'], given: typed['names.kanji.given'] },
    kana: { family: typed['names.kana.family'], given: typed['names.kana.given'] },
    romaji: { family: typed['names.romaji.family'], given: typed['names.romaji.given'] },
  },
})
