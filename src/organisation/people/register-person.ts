import { mailboxOf, openAccount, proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Asking, administer, strictly } from '../administer.ts'
import { type CompanyRow, holdCompany } from '../company/company-of.ts'
import { type Registered, Registration } from '../contract.ts'
import { readPerson } from '../listing/read-person.ts'
import { areDepartments, takenMailboxes, takenNumbers } from './free-for.ts'
import { insertPeople } from './insert-people.ts'

type Trouble = 'department-not-found' | 'member-number-taken' | 'address-shared'
type Refusal = Trouble | 'forbidden' | 'invalid-input' | 'step-up-required' | 'administrator-by-operator'
type Wish = Exclude<Registration, { kind: 'administrator' }>

/**
 * The administrator registers a traveller or a ticketing manager (S1-18, S1-55). A traveller gets no mail and can
 * sign in at once (S1-61, S1-62); a ticketing manager is mailed the way to his password unless the company holds
 * such mails back (S1-58, S1-90). The answer holds the ID to pass on (S1-60) and never a password (S1-57).
 */
export async function registerPerson(
  asking: Asking,
  wish: Registration,
): Promise<Outcome<Refusal, Registered>> {
  if (wish.kind === 'administrator') return refuseAdministrator(asking)
  return strictly(asking, [wish, shapeOf(wish)], () =>
    administer<Refusal, Registered>(asking, async (act) => {
      const company = await holdCompany(act, asking.session.companyId)
      const trouble = await troubleWith(act, company.id, wish)
      if (trouble) return refused(trouble)
      const proof = await proofFor(act, asking.world, asking, { operation: 'register-person', params: wish })
      if (!proof.ok) return proof
      return doneWith(await enter(act, asking, company, wish))
    }),
  )
}

/** Whoever tries to make himself a second administrator leaves a trace (S1-63). */
const refuseAdministrator = (asking: Asking) =>
  administer<Refusal, Registered>(asking, async (act) => {
    act.note('registration-refused', { data: { kind: 'administrator' } })
    return refused('administrator-by-operator')
  })

async function enter(act: Act, asking: Asking, company: CompanyRow, wish: Wish): Promise<Registered> {
  const { world, session } = asking
  const isManager = wish.kind === 'ticketing-manager'
  const mailHeldBack = isManager && company.hold_back_password_mails
  const { accountId, signInId } = await openAccount(act, world, {
    companyId: company.id,
    companyName: company.name,
    kind: wish.kind,
    language: wish.language ?? session.language,
    ...(isManager ? { address: wish.address } : { memberNumber: wish.memberNumber }),
    mailHeldBack,
  })
  const { kind, names, departmentId } = wish
  const ids = isManager
    ? { signInId, managedDepartmentIds: wish.managedDepartmentIds }
    : { memberNumber: wish.memberNumber }
  const id = world.random.id()
  await insertPeople(act, company.id, [{ id, accountId, kind, names, departmentId, ...ids }])
  act.note('person-registered', {
    subject: accountId,
    data: { personId: id, kind, departmentId, ...(isManager && { mailHeldBack }) },
    personal: { names },
  })
  const person = await readPerson(act, company.id, id)
  if (!person) throw new Error('A person just registered is not there.')
  const passwordMail = !isManager ? 'none' : mailHeldBack ? 'held-back' : 'sent'
  return { notice: 'registered', person, signInId: isManager ? signInId : undefined, passwordMail }
}

async function troubleWith(act: Act, companyId: string, wish: Wish): Promise<Trouble | undefined> {
  const isManager = wish.kind === 'ticketing-manager'
  const departments = [wish.departmentId, ...(isManager ? wish.managedDepartmentIds : [])]
  if (!(await areDepartments(act, companyId, departments))) return 'department-not-found'
  if (isManager)
    return (await takenMailboxes(act, companyId)).has(mailboxOf(wish.address)) ? 'address-shared' : undefined
  return (await takenNumbers(act, companyId, [wish.memberNumber])).size > 0
    ? 'member-number-taken'
    : undefined
}

function shapeOf(wish: Registration) {
  const shape = Registration.options.find((option) => option.shape.kind.value === wish.kind)
  if (!shape) throw new Error('A registration of an unknown kind passed the door.')
  return shape
}
