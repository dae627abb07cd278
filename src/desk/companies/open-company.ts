import { proofFor } from '#identity/public.ts'
import { Contract } from '#organisation/contract.ts'
import {
  type Asking,
  type CompanyCreated,
  changeContract,
  enterCompany,
  NewCompany,
} from '#organisation/public.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import { atTheDesk } from '../at-the-desk.ts'

/** A new company with its first administrator and, where it is known, its contract. */
export const CompanyToOpen = NewCompany.extend({ contract: Contract.optional() })
type CompanyToOpen = ReturnType<(typeof CompanyToOpen)['parse']>

/** The desk makes a company; its first administrator gets the mail to set his password, his ID is shown only here (S1-64). */
export function openCompanyAtDesk(
  asking: Asking,
  { contract, ...company }: CompanyToOpen,
): Promise<Outcome<'forbidden' | 'step-up-required', CompanyCreated>> {
  const { world } = asking
  return atTheDesk<'step-up-required', CompanyCreated>(asking, async (act) => {
    const params = { company: JSON.stringify(company) }
    const proof = await proofFor(act, world, asking, { operation: 'create-company', params })
    if (!proof.ok) return proof
    const made = await enterCompany(act, world, company)
    if (contract) await changeContract(act, made.companyId, contract)
    return doneWith(made)
  })
}

/** The desk enters or changes what the contract says. */
export function changeContractAtDesk(
  asking: Asking,
  companyId: string,
  contract: Contract,
): Promise<Outcome<'forbidden' | 'company-not-found' | 'contract-number-taken'>> {
  return atTheDesk(asking, (act) => changeContract(act, companyId, contract))
}
