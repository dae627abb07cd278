/** The columns of a file of people: the name in code, and the heading as Japanese spreadsheets have it. */
export const columns = [
  { key: 'employee_number', ja: '社員番号' },
  { key: 'name_ja', ja: '氏名' },
  { key: 'name_en', ja: '氏名（ローマ字）' },
  { key: 'company', ja: '会社' },
  { key: 'unit', ja: '部署' },
  { key: 'kind', ja: '区分' },
  { key: 'address', ja: 'メールアドレス' },
  { key: 'joined_on', ja: '入社日' },
  { key: 'last_day', ja: '最終在籍日' },
  { key: 'away', ja: '休職期間' },
  { key: 'language', ja: '言語' },
] as const

export type ColumnKey = (typeof columns)[number]['key']

/** A file without this column is as good as one with it. */
export const optional: ReadonlySet<ColumnKey> = new Set(['language'])

/** One line of the file by column. */
export type Line = Record<ColumnKey, string>

/** Which column a heading means; undefined for one that is none of ours. */
export function columnOf(heading: string): ColumnKey | undefined {
  const plain = fold(heading)
  return columns.find(({ key, ja }) => fold(key) === plain || fold(ja) === plain)?.key
}

/** What the column of kinds may say. */
export const kindWords: ReadonlyMap<string, 'officer' | 'employee' | 'contractor'> = new Map([
  ['officer', 'officer'],
  ['役員', 'officer'],
  ['employee', 'employee'],
  ['社員', 'employee'],
  ['contractor', 'contractor'],
  ['業務委託', 'contractor'],
])

/** What the column of languages may say; what is empty stays as it is. */
export const languageWords: ReadonlyMap<string, 'ja' | 'en' | null> = new Map<string, 'ja' | 'en' | null>([
  ['', null],
  ['ja', 'ja'],
  ['日本語', 'ja'],
  ['en', 'en'],
  ['英語', 'en'],
])

// Spreadsheets turn brackets and spaces to the other width without being asked.
const fold = (heading: string) => heading.normalize('NFKC').replace(/\s/g, '').toLowerCase()
