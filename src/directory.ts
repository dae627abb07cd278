import type { Directory } from '#audit/public.ts'
import { accountsCalled, knownAs } from '#identity/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import { operatorCompany } from '#platform/author.ts'

/** People and companies by name, for rooms that stand below those who know them. */
export const directory: Directory = {
  accountsCalled,
  idsOf: (db, accounts) =>
    knownAs(
      db,
      accounts.flatMap(({ accountId, companyId }) =>
        // Staff act on companies that are not theirs.
        [...(companyId ? [companyId] : []), operatorCompany].map((one) => ({ accountId, companyId: one })),
      ),
    ),
  companyNames: (db, ids) => nameCompanies({ db }, ids),
}
