import { stringify } from 'csv-stringify/sync'
import { type ColumnKey, headingOf } from './columns.ts'

/** What can be wrong with a file or a line, as the administrator reads it. */
const reasons = {
  'heading-missing': {
    ja: 'この列がありません。ひな形の見出しをお使いください。',
    en: 'This column is missing. Use the headings of the template.',
  },
  'heading-unknown': {
    ja: '使えない見出しです: ひな形にない列は取り込めません。',
    en: 'Unknown heading: only the columns of the template can be imported.',
  },
  'heading-twice': { ja: '同じ見出しが二つあります。', en: 'This heading appears twice.' },
  'not-csv': {
    ja: 'CSVとして読めません。引用符が正しく閉じているか確かめてください。',
    en: 'Cannot be read as CSV. Check that quotes are closed.',
  },
  empty: { ja: 'データの行がありません。', en: 'There are no lines of data.' },
  'too-many-lines': {
    ja: '10,000行を超えています。ファイルを分けてください。',
    en: 'More than 10,000 lines. Please split the file.',
  },
  'more-faults': {
    ja: 'ほかにも誤りがあります。ここまでを直してから、もう一度取り込んでください。',
    en: 'There are more faults. Correct these first, then hand in the file again.',
  },
  'wrong-column-count': {
    ja: '列の数が見出しと合いません。',
    en: 'The number of columns differs from the headings.',
  },
  kind: {
    ja: '「社員」または「発券管理者」と入力してください。',
    en: 'Enter "traveller" or "ticketing-manager".',
  },
  'administrator-by-operator': {
    ja: '利用管理者は登録できません。変更連絡表でお申し込みください。',
    en: 'Administrators cannot be registered here. Apply with the change notice form.',
  },
  'department-unknown': {
    ja: 'この部課コードは登録されていません。',
    en: 'There is no department with this code.',
  },
  missing: { ja: '入力してください。', en: 'Please fill this in.' },
  kanji: {
    ja: '40文字以内で入力してください。制御文字は使えません。',
    en: 'Enter at most 40 characters, without control characters.',
  },
  kana: { ja: 'カタカナ60文字以内で入力してください。', en: 'Enter at most 60 characters of katakana.' },
  romaji: {
    ja: 'ローマ字（A–Z、空白、ハイフン、アポストロフィ）60文字以内で入力してください。',
    en: 'Enter at most 60 letters A–Z, spaces, hyphens or apostrophes.',
  },
  'member-number': {
    ja: '7桁または9桁の会員番号を入力してください。',
    en: 'Enter a member number of 7 or 9 digits.',
  },
  'member-number-taken': {
    ja: 'この会員番号は既に登録されています。',
    en: 'This member number is already registered.',
  },
  'member-number-twice': {
    ja: '同じ会員番号がこのファイルの前の行にあります。',
    en: 'An earlier line of this file has the same member number.',
  },
  address: {
    ja: 'メールアドレスとして読めません。ご本人だけが使うアドレスを入力してください。',
    en: 'This is not a mail address. Enter one that this person alone uses.',
  },
  'address-shared': {
    ja: 'このアドレスは別の方が使っています。1人に1つのアドレスをお使いください（共有・組織アドレス不可）。',
    en: 'Somebody else uses this address. One person, one address: no shared or group addresses.',
  },
  'address-twice': {
    ja: '同じアドレスがこのファイルの前の行にあります。1人に1つのアドレスをお使いください。',
    en: 'An earlier line of this file has the same address. One person, one address.',
  },
  'not-for-travellers': {
    ja: '社員には入力できません。空欄にしてください。',
    en: 'Not for travellers: leave it empty.',
  },
  'not-for-managers': {
    ja: '発券管理者には入力できません。空欄にしてください。',
    en: 'Not for ticketing managers: leave it empty.',
  },
  'departments-missing': {
    ja: '担当する部課コードを一つ以上、空白で区切って入力してください。',
    en: 'Enter at least one department code to manage, separated by spaces.',
  },
} as const

export type Reason = keyof typeof reasons

/** One fault: the line as an editor counts it (the headings are line 1), the column, and why. */
export interface Fault {
  line: number
  column: ColumnKey | 'file'
  reason: Reason
}

/** More nobody corrects at one sitting, and writing them would hold up everybody else. */
const mostFaultsTold = 10_000

/** The faults as a file for spreadsheets: UTF-8 with mark, both languages. It repeats nothing from the checked file. */
export function faultFile(faults: Fault[]): string {
  const rows = shortened(faults).map(({ line, column, reason }) => ({
    line,
    heading: headingOf(column),
    column,
    ...reasons[reason],
  }))
  return stringify(rows, {
    bom: true,
    header: true,
    record_delimiter: 'windows',
    columns: [
      { key: 'line', header: '行 / line' },
      { key: 'heading', header: '列' },
      { key: 'column', header: 'column' },
      { key: 'ja', header: '理由' },
      { key: 'en', header: 'reason' },
    ],
  })
}

function shortened(faults: Fault[]): Fault[] {
  const next = faults[mostFaultsTold]
  if (!next) return faults
  return [...faults.slice(0, mostFaultsTold), { line: next.line, column: 'file', reason: 'more-faults' }]
}
