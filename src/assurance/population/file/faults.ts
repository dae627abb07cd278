import type { ColumnKey } from './columns.ts'

/** What can be wrong with a file of people, as whoever hands it in reads it. */
export const reasons = {
  'heading-unknown': { ja: '使えない見出しがあります。', en: 'a heading is unknown' },
  'heading-twice': { ja: '同じ見出しが二つあります。', en: 'this heading stands here twice' },
  'heading-missing': { ja: 'この列がありません。', en: 'this column is missing' },
  'not-csv': {
    ja: 'CSVとして読めません。引用符が閉じているか確かめてください。',
    en: 'cannot be read as CSV: are all quotes closed?',
  },
  empty: { ja: 'データの行がありません。', en: 'there are no lines of people' },
  'too-many-lines': {
    ja: '50,000行を超えています。ファイルを分けてください。',
    en: 'more than 50,000 lines: please split the file',
  },
  'wrong-column-count': {
    ja: '列の数が見出しと合いません。',
    en: 'the number of columns differs from the headings',
  },
  missing: { ja: '入力してください。', en: 'is empty' },
  'too-long': { ja: '100文字以内で入力してください。', en: 'is longer than 100 characters' },
  number: {
    ja: '半角の英大文字・数字・ハイフン20文字以内で入力してください。',
    en: 'is no number of up to 20 capital letters, digits and hyphens',
  },
  'number-twice': { ja: '同じ社員番号が前の行にあります。', en: 'an earlier line has the same number' },
  kind: {
    ja: '「役員」「社員」「業務委託」のいずれかを入力してください。',
    en: 'is none of officer, employee, contractor',
  },
  address: { ja: 'メールアドレスとして読めません。', en: 'is no mail address' },
  'address-twice': {
    ja: '同じアドレスが前の行にあります。1人に1つのアドレスをお使いください。',
    en: 'an earlier line has the same address',
  },
  'address-taken': {
    ja: 'このアドレスは別の在籍者が使っています。',
    en: 'somebody else who is there has this address',
  },
  language: {
    ja: '「日本語」「英語」のいずれかを入力するか、空にしてください。',
    en: 'is neither ja nor en',
  },
  day: {
    ja: '日付は2026-04-01の形で入力してください。',
    en: 'is no day such as 2026-04-01',
  },
  'leaves-before-joining': { ja: '入社日より前の日付です。', en: 'is before the day of joining' },
  'leaving-own': {
    ja: 'ご自身の最終在籍日は変更できません。ほかの担当者がファイルを取り込んでください。',
    en: 'changes your own last day: please have a colleague of the office hand the file in',
  },
  'leaving-of-office': {
    ja: '情報セキュリティ担当者・CISO・監査担当者の最終在籍日は、終了の6時間前までに登録してください。急ぐ場合は、CISOが取り込んでください。',
    en: 'is too soon for somebody of the security office: please choose a day that ends in six hours or later, or have the CISO hand the file in',
  },
  away: {
    ja: '休職期間は2026-05-01..2026-07-31の形で、複数は空白で区切って入力してください。終わりが未定なら2026-05-01..とします。',
    en: 'is no list of spans such as 2026-05-01..2026-07-31, or 2026-05-01.. while the end is open',
  },
} as const

export type Reason = keyof typeof reasons

/** One fault: the line as an editor counts it (the headings are line 1), the column, and why. */
export interface Fault {
  readonly line: number
  readonly column: ColumnKey | 'file'
  readonly reason: Reason
}

/** More nobody corrects at one sitting. */
const mostTold = 200

/** Faults as they are told: in the order of the lines, with the words of both languages. */
export const told = (faults: readonly Fault[]) =>
  faults
    .toSorted((one, other) => one.line - other.line)
    .slice(0, mostTold)
    .map(({ line, column, reason }) => ({ line, column, reason: reasons[reason] }))
