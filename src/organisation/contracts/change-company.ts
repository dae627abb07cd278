import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { CompanyData, Contract } from './contract.ts'

/** What a company asked to have changed about itself. */
export async function changeCompanyData(
  act: Act,
  companyId: string,
  { name, contact }: CompanyData,
): Promise<void> {
  await act.run(sql`
    update organisation_company set name = coalesce(${name}, name),
      contact_name = coalesce(${contact?.name}, contact_name),
      contact_phone = coalesce(${contact?.phone}, contact_phone),
      contact_address = coalesce(${contact?.address}, contact_address)
    where id = ${companyId}`)
  act.note('company-data-changed', { companyId, data: { name: name !== undefined, contact: !!contact } })
}

/** Whether another company has this number. Until the act ends nobody else can take it: two who enter it at once wait here. */
export async function isContractNumberTaken(act: Act, number: string, companyId?: string): Promise<boolean> {
  await act.run(sql`select pg_advisory_xact_lock(hashtextextended(${`contract ${number}`}, 0))`)
  const taken = await act.row(sql`
    select 1 from organisation_company where contract_number = ${number} and id is distinct from ${companyId}::uuid`)
  return taken !== undefined
}

/** The desk enters a company's contract; a number stands for one contract. */
export async function changeContract(
  act: Act,
  companyId: string,
  { number, from, until }: Contract,
): Promise<Outcome<'company-not-found' | 'contract-number-taken'>> {
  if (await isContractNumberTaken(act, number, companyId)) return refused('contract-number-taken')
  const changed = await act.run(sql`
    update organisation_company set contract_number = ${number}, contract_from = ${from}::date,
      contract_until = ${until}::date
    where id = ${companyId}`)
  if (changed === 0) return refused('company-not-found')
  act.note('company-contract-changed', { companyId, data: { number, from, until } })
  return done
}
