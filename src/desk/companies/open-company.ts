import { proofFor } from '#identity/public.ts'
import { Contract } from '#organisation/contract.ts'
import {
  type Asking,
  type CompanyCreated,
  changeContract,
  enterCompany,
  isContractNumberTaken,
  NewCompany,
} from '#organisation/public.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { atTheDesk } from '../at-the-desk.ts'

/** A new company with its first administrator and, where it is known, its contract. */
export const CompanyToOpen = NewCompany.extend({ contract: Contract.optional() })
type CompanyToOpen = ReturnType<(typeof CompanyToOpen)['parse']>

/**
 * The desk makes a company with its contract, all of it or nothing; its first administrator gets the mail to set his
 * password, his ID is shown only here (S1-64).
 */
export function openCompanyAtDesk(
  asking: Asking,
  wish: CompanyToOpen,
): Promise<Outcome<'forbidden' | 'step-up-required' | 'contract-number-taken', CompanyCreated>> {
  const { world } = asking
  const { contract, ...company } = wish
  return atTheDesk<'step-up-required' | 'contract-number-taken', CompanyCreated>(asking, async (act) => {
    // Before the code is asked, and before anything is changed: a refusal commits.
    if (contract && (await isContractNumberTaken(act, contract.number)))
      return refused('contract-number-taken')
    const params = { company: JSON.stringify(wish) }
    const proof = await proofFor(act, world, asking, { operation: 'create-company', params })
    if (!proof.ok) return proof
    const made = await enterCompany(act, world, company)
    const entered = contract ? await changeContract(act, made.companyId, contract) : done
    if (!entered.ok) throw new Error(`The contract of a new company was refused: ${entered.refusal}`)
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
