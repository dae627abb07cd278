import { stringify } from 'csv-stringify/sync'
import { proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../administer.ts'
import type { PersonRow } from '../tables.ts'
import type { BulkPersonRow } from './rows.ts'

type Listed = PersonRow & Pick<BulkPersonRow, 'n' | 'result' | 'reason'> & { department_code: string | null }

type Refusal = 'forbidden' | 'bulk-not-found' | 'step-up-required'

/** What became of everybody as a file for spreadsheets. Who took it out stays in the log, as with the list of people. */
export function bulkResultFile(asking: Asking, id: string): Promise<Outcome<Refusal, string>> {
  const { world, session } = asking
  return administer<Refusal, string>(asking, async (act) => {
    const people = await everybody(act, session.companyId, id)
    if (people.length === 0) return refused('bulk-not-found')
    const proof = await proofFor(act, world, asking, {
      operation: 'export-bulk-result',
      params: { bulkId: id },
    })
    if (!proof.ok) return proof
    act.note('bulk-result-exported', { data: { bulkId: id, people: people.length } })
    return doneWith(fileOf(people))
  })
}

const everybody = (act: Act, companyId: string, id: string) =>
  act.rows<Listed>(sql`
    select p.*, r.n, r.result, r.reason, d.code as department_code from organisation_bulk_person r
    join organisation_person p on p.company_id = r.company_id and p.id = r.person_id
    left join organisation_department d on d.company_id = p.company_id and d.id = p.department_id
    where r.company_id = ${companyId} and r.bulk_id = ${id} order by r.n`)

function fileOf(people: Listed[]): string {
  const rows = people.map((row) => ({
    ...row,
    typed_id: row.sign_in_id ?? row.member_number,
    result: resultNames[row.result],
    reason: row.reason && reasonNames[row.reason],
  }))
  return stringify(rows, {
    bom: true,
    header: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    columns: [
      { key: 'n', header: '番号' },
      { key: 'family_kanji', header: '姓（漢字）' },
      { key: 'given_kanji', header: '名（漢字）' },
      { key: 'typed_id', header: '管理者用ID・会員番号' },
      { key: 'department_code', header: '現在の部課コード' },
      { key: 'result', header: '結果' },
      { key: 'reason', header: '理由' },
    ],
  })
}

const resultNames: Record<BulkPersonRow['result'], string> = {
  ...{ excepted: '対象外', planned: '未実行', done: '実行済み' },
  ...{ skipped: '実行せず', undone: '取り消し済み', kept: '取り消さず' },
}

const reasonNames: Record<NonNullable<BulkPersonRow['reason']>, string> = {
  himself: 'ご自身です',
  'administrator-by-operator': '利用管理者です',
  'person-left': '退職しています',
  'person-held': 'アカウントが保護中です',
  'person-suspended': '利用停止中です',
  'person-has-trips': '出張が残っています',
  'already-so': 'すでにその状態です',
  'password-kept-by-programme': '社員のパスワードは会員制度で管理しています',
  'password-mail-held-back': 'パスワード設定メールを止めています',
  'password-already-set': 'パスワードを設定済みです',
  'too-many-resends': '10分間に送れる回数を超えています',
  'person-changed': '確認のあとに変更されています',
  'department-not-found': '部課がありません',
  'person-not-found': '見つかりません',
}
