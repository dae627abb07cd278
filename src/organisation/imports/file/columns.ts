/** The columns of an import file: the name in code, the Japanese heading of the template. */
export const columns = [
  { key: 'kind', ja: '区分' },
  { key: 'department_code', ja: '部課コード' },
  { key: 'family_kanji', ja: '姓（漢字）' },
  { key: 'given_kanji', ja: '名（漢字）' },
  { key: 'family_kana', ja: '姓（カナ）' },
  { key: 'given_kana', ja: '名（カナ）' },
  { key: 'family_romaji', ja: '姓（ローマ字）' },
  { key: 'given_romaji', ja: '名（ローマ字）' },
  { key: 'member_number', ja: '会員番号' },
  { key: 'address', ja: 'メールアドレス' },
  { key: 'managed_department_codes', ja: '担当部課コード' },
] as const

/** Headings of earlier files: of their two address columns the PC one is kept (S1-40), the mobile one unknown (S1-41). */
const otherHeadings: Record<string, ColumnKey> = {
  pcメールアドレス: 'address',
  'メールアドレス(pc)': 'address',
  pcaddress: 'address',
}

export type ColumnKey = (typeof columns)[number]['key']

/** One line of the file by column; absent columns are empty. */
export type Line = Record<ColumnKey, string>

/** The heading as the person who gets a fault file knows it. */
export const headingOf = (key: ColumnKey | 'file') =>
  key === 'file' ? '（ファイル）' : (columns.find((column) => column.key === key)?.ja ?? key)

/** Which column a heading means; undefined for one that is none of ours. */
export function columnOf(heading: string): ColumnKey | undefined {
  const plain = fold(heading)
  const ours = columns.find(({ key, ja }) => fold(key) === plain || fold(ja) === plain)
  return ours?.key ?? new Map(Object.entries(otherHeadings)).get(plain)
}

/** What the first column may say. Administrators have a word of their own, to be refused by it (S1-63). */
export const kindWords: Record<string, 'traveller' | 'ticketing-manager' | 'administrator'> = {
  traveller: 'traveller',
  社員: 'traveller',
  'ticketing-manager': 'ticketing-manager',
  発券管理者: 'ticketing-manager',
  administrator: 'administrator',
  利用管理者: 'administrator',
}

// Spreadsheets turn brackets and spaces to the other width without being asked.
const fold = (heading: string) => heading.normalize('NFKC').replace(/\s/g, '').toLowerCase()
