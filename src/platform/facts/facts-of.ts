import { type Part, part } from '../sql.ts'

/** The facts of these numbers, in no order; those that are gone are left out. Rows are `StreamFact`s. */
export const factsOf = (seqs: readonly number[]): Part => part`
  select seq, at, name, author_kind as "authorKind", author_id as "authorId", author_account_id as "authorAccountId",
    author_role as "authorRole", company_id as "companyId", subject_id as "subject", data, personal
  from platform_fact where seq = any(${seqs}::bigint[])`

/** The newest fact there is. */
export const newestDrawn: Part = part`select coalesce(max(seq), 0) as seq from platform_fact`
