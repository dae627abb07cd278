import { accountsOf, accountWithId, giveNewStart } from '#identity/public.ts'
import { type Author, type Kind, operatorCompany } from '#platform/author.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'

/** Whose authenticators are lost, and the colleague who vouches for him with what he shows now. */
export interface StaffRecovery {
  signInId: string
  witnessId: string
  code: string
}

type Refusal = 'staff-not-found' | 'witness-not-found' | 'witness-not-proved' | 'nothing-to-replace'

// Whoever looks after security vouches; an auditor looks on and takes no part.
const witnesses: readonly Kind[] = ['security-officer', 'ciso']

/**
 * A way back for somebody of the staff who has lost passkey, app and recovery codes: four eyes, the engineer's at the command and
 * those of somebody of the security office, who proves himself by his own authenticator. Answers recovery codes to hand over.
 */
export async function recoverStaff(
  world: World,
  author: Author,
  { signInId, witnessId, code }: StaffRecovery,
): Promise<Outcome<Refusal, string[]>> {
  if (author.by !== 'operator') throw new Error('Only the operator gives staff a new start.')
  const [account, witness] = await Promise.all([staffWithId(world, signInId), staffWithId(world, witnessId)])
  if (!account) return refused('staff-not-found')
  // Nobody vouches for himself.
  if (!witness || witness.accountId === account.accountId || !witnesses.includes(witness.kind))
    return refused('witness-not-found')
  const at = ({ accountId }: { accountId: string }) => ({ companyId: operatorCompany, accountId })
  return giveNewStart(world, author, { account: at(account), witness: at(witness), code })
}

async function staffWithId({ db }: World, signInId: string) {
  const found = await accountWithId(db, signInId)
  if (found?.companyId !== operatorCompany) return undefined
  const [account] = await accountsOf(db, operatorCompany, [found.accountId])
  return account
}
