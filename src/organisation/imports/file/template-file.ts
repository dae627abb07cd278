import { stringify } from 'csv-stringify/sync'
import { columns } from './columns.ts'

const examples = [
  ['社員', 'S01', '山田', '花子', 'ヤマダ', 'ハナコ', 'YAMADA', 'HANAKO', '123456789', '', ''],
  ['発券管理者', 'S01', '佐藤', '健', 'サトウ', 'ケン', 'SATO', 'KEN', '', 'ken.sato@example.jp', 'S01 S02'],
]

/** The file to fill in: Japanese headings and one example of each kind; UTF-8 with mark, as spreadsheets want it. */
export function templateFile(): string {
  return stringify([columns.map(({ ja }) => ja), ...examples], { bom: true, record_delimiter: 'windows' })
}
