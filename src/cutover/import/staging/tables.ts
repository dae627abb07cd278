import type { FileKind } from '../../export/shapes.ts'

/** Where checked lines of each kind wait, and in which order their cells are copied. */
export const stagedTables: Record<FileKind, { table: string; columns: readonly string[] }> = {
  companies: {
    table: 'cutover_staged_company',
    columns: ['line', 'code', 'name', 'hold_back', 'company_id'],
  },
  departments: {
    table: 'cutover_staged_department',
    columns: ['line', 'company', 'code', 'name', 'id'],
  },
  members: {
    table: 'cutover_staged_member',
    columns: ['line', 'number', 'status', 'address', 'language', 'hash', 'set_at'],
  },
  people: {
    table: 'cutover_staged_person',
    columns: [
      ...['line', 'company', 'id', 'role', 'family_kanji', 'given_kanji', 'family_kana', 'given_kana'],
      ...[
        'family_romaji',
        'given_romaji',
        'department',
        'managed',
        'address',
        'only_mobile',
        'member_number',
      ],
      ...['hash', 'set_at', 'login_notice', 'language', 'sort_key', 'search', 'line_mac', 'mailbox_mac'],
      ...['person_id', 'account_id', 'left_out'],
    ],
  },
}
