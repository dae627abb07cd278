/** An account as every table addresses it. */
export interface AccountRef {
  companyId: string
  accountId: string
}
