import type { CompanyKind } from '#platform/author.ts'
import type { Names, Person } from './contract.ts'

/** Whether someone is with the company. */
type PersonStatus = Person['status']

/** A name in its three spellings, as the tables keep it. */
export interface NameColumns {
  family_kanji: string
  given_kanji: string
  family_kana: string
  given_kana: string
  family_romaji: string
  given_romaji: string
}

/** `organisation_person`, as far as acts read it. */
export interface PersonRow extends NameColumns {
  company_id: string
  id: string
  account_id: string
  kind: CompanyKind
  status: PersonStatus
  department_id: string | null
  member_number: string | null
  sign_in_id: string | null
  created_at: Date
  left_on: Date | null
  /** How often status or department were changed. */
  changes: number
}

/** `organisation_import`, without its file. */
export interface ImportRow {
  company_id: string
  id: string
  state: 'checking' | 'refused' | 'applying' | 'done' | 'failed'
  lines: number
  checked: number
  faults: number
  created_by: string
  created_at: Date
  ended_at: Date | null
}

/** A person's names out of his row. */
export function namesOf(row: NameColumns): Names {
  return {
    kanji: { family: row.family_kanji, given: row.given_kanji },
    kana: { family: row.family_kana, given: row.given_kana },
    romaji: { family: row.family_romaji, given: row.given_romaji },
  }
}
