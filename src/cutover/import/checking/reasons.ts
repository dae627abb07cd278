/** What can be wrong with a file or a line, as the operator reads it. */
export const reasons = {
  'heading-missing': {
    ja: 'この列がありません。見出しを加えてください。',
    en: 'This column is missing. Add its heading.',
  },
  'heading-unknown': {
    ja: '使えない見出しです。sekisho cutover schema にある列だけにしてください。',
    en: 'Unknown heading. Keep only the columns that "sekisho cutover schema" names.',
  },
  'heading-twice': {
    ja: '同じ見出しが二つあります。一つにしてください。',
    en: 'This heading appears twice. Keep one.',
  },
  'not-csv': {
    ja: 'ここからCSVとして読めません。引用符が正しく閉じているか確かめてください。',
    en: 'Cannot be read as CSV from here on. Check that quotes are closed.',
  },
  'not-json': {
    ja: 'JSONとして読めません。1行に1つのオブジェクトを書いてください。',
    en: 'Cannot be read as JSON. Write one object a line.',
  },
  'not-readable': {
    ja: '文字として読めません。UTF-8またはcp932で書き出してください。',
    en: 'Cannot be read as text. Export as UTF-8 or cp932.',
  },
  'field-unknown': {
    ja: '使えない項目です。sekisho cutover schema にある項目だけにしてください。',
    en: 'Unknown field. Keep only the fields that "sekisho cutover schema" names.',
  },
  'wrong-column-count': {
    ja: '列の数が見出しと合いません。',
    en: 'The number of columns differs from the headings.',
  },
  missing: { ja: '値がありません。入れてください。', en: 'There is no value. Fill it in.' },
  'not-allowed': {
    ja: '使えない値です。手引きの「切り替え」の表をご覧ください。',
    en: 'This value is not allowed. See the table in the guide, The cut-over.',
  },
  'company-unknown': {
    ja: 'この会社は companies にも、取り込み済みの会社にもありません。',
    en: 'This company is neither in companies nor among those taken over.',
  },
  'company-twice': { ja: '同じ会社が前の行にあります。', en: 'An earlier line has the same company.' },
  'department-unknown': {
    ja: 'この部課コードは、この会社の departments にありません。',
    en: 'This company has no department with this code.',
  },
  'department-twice': { ja: '同じ部課が前の行にあります。', en: 'An earlier line has the same department.' },
  'digits-only-id': {
    ja: '数字だけの管理者用IDは引き継げません。英字と数字が混ざった9文字のIDに替えてください。',
    en: 'An administrator ID of digits only is not taken over. Give an ID of nine characters mixing letters and digits.',
  },
  'id-malformed': {
    ja: '管理者用IDは、英字と数字が混ざった9文字です。',
    en: 'An administrator ID has nine characters and mixes letters and digits.',
  },
  'id-twice': { ja: '同じIDが別の行にもあります。', en: 'Another line has the same ID.' },
  'id-taken': {
    ja: 'この管理者用IDは、すでに別の方のものです。IDは二度と使いません。',
    en: 'This administrator ID is somebody else’s already. IDs are never given twice.',
  },
  'duplicate-holder': {
    ja: '同じ方がこの会社に二つのIDをお持ちです。一つにしてください。',
    en: 'One person has two IDs in this company. Keep one.',
  },
  'role-without-department': {
    ja: '発券管理者と社員には部課が必要です。部課コードを入れてください。',
    en: 'Ticketing managers and travellers need a department. Fill in its code.',
  },
  'role-changed': {
    ja: 'このIDは、別の権限ですでに取り込まれています。権限を変えるときは、新しいIDにしてください。',
    en: 'This ID was taken over with another role. A new role needs a new ID.',
  },
  'number-changed': {
    ja: 'この方は、別の会員番号ですでに取り込まれています。',
    en: 'This person was taken over with another member number.',
  },
  'member-number': { ja: '会員番号は7桁または9桁の数字です。', en: 'A member number has 7 or 9 digits.' },
  'member-twice': {
    ja: '同じ会員番号が別の行にもあります。',
    en: 'Another line has the same member number.',
  },
  'number-taken': {
    ja: 'この会員番号は、この会社の別の方のものです。',
    en: 'This member number is somebody else’s in this company.',
  },
  address: { ja: 'メールアドレスとして読めません。', en: 'This is not one mail address.' },
  'hash-form-unknown': {
    ja: '読める形のハッシュではありません。直せないときは空欄にすると、ご本人が設定し直します。',
    en: 'This hash is in none of the forms that are read. Left empty, the person sets a new password.',
  },
  'hash-malformed': {
    ja: 'ハッシュが途中で切れているか、値が範囲の外です。',
    en: 'A part of this hash is missing, cut or out of its bounds.',
  },
  'hash-too-dear': {
    ja: 'このハッシュは計算が重すぎるため引き継げません。空欄にすると、ご本人が設定し直します。',
    en: 'This hash costs too much to compute. Left empty, the person sets a new password.',
  },
  'hash-format-differs': {
    ja: 'password_format の名前と、ハッシュの形が違います。',
    en: 'The hash is not what password_format says.',
  },
} as const
export type Reason = keyof typeof reasons

/** One fault of one line; nothing of what the line says. */
export interface Fault {
  readonly line: number
  readonly field: string
  readonly reason: Reason
}

/** Faults an import may go on without: the line, or with a hash only the hash, is then left out and listed. */
export const leavable = [
  'digits-only-id',
  'duplicate-holder',
  'role-without-department',
  'hash-form-unknown',
  'hash-malformed',
  'hash-too-dear',
] as const satisfies Reason[]
export type Leavable = (typeof leavable)[number]
export const isLeavable = (word: string): word is Leavable => (leavable as readonly string[]).includes(word)
