import { type Part, part } from '#platform/sql.ts'
import type { Account } from './signals.ts'

/** The key of an account's row: 64 bits that its company and it have together. Under another company nothing is found. */
export const whose = ({ companyId, accountId }: Account): Part =>
  part`risk_whose(${companyId}::uuid, ${accountId}::uuid)`
