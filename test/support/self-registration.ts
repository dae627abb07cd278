import type { Names } from '#organisation/contract.ts'
import type { Client } from '#platform/http/route.ts'
import { deviceOf } from '../../src/identity/devices.ts'
import { addDepartment } from '../../src/organisation/departments/add-department.ts'
import { beginSelfRegistration } from '../../src/organisation/self-registration/joining/begin-self-registration.ts'
import { enterDetails } from '../../src/organisation/self-registration/joining/enter-details.ts'
import { proveMembership } from '../../src/organisation/self-registration/joining/prove-membership.ts'
import { showJoining } from '../../src/organisation/self-registration/joining/show-joining.ts'
import { changeSelfRegistration } from '../../src/organisation/self-registration/settings/change-self-registration.ts'
import { setCompanyPassword } from '../../src/organisation/self-registration/settings/set-company-password.ts'
import { showSelfRegistration } from '../../src/organisation/self-registration/settings/show-self-registration.ts'
import { openCompany } from './company.ts'
import { named } from './people.ts'
import type { TestWorld } from './world.ts'

/** The password a company of a test has set for its self-registration. */
export const companyPassword = 'Mizu-no-ne-208'

/** A company whose people may register themselves, with one department. */
export async function openToAll(world: TestWorld, word = 'tsubame', wish: { mustAgree?: boolean } = {}) {
  const company = await openCompany(world, word)
  const { asking } = company
  const department = await addDepartment(asking, { code: 'S01', name: '営業部' })
  const set = await setCompanyPassword(asking, { password: companyPassword })
  if (!department.ok || !set.ok) throw new Error('The company was not opened.')
  await changeSelfRegistration(asking, { isOpen: true, mustAgree: wish.mustAgree ?? false })
  const { corporateId = '' } = await showSelfRegistration(world, asking.session)
  return { ...company, corporateId, departmentId: department.value.id }
}
export type OpenCompany = Awaited<ReturnType<typeof openToAll>>

let networks = 0

/** A browser of somebody who registers himself, at the level of acts: each in a network of its own. */
export function newApplicant(world: TestWorld) {
  networks++
  const cookies = new Map<string, string>()
  const ip = `10.${networks >> 8}.${networks & 255}.7`
  const client: Client = {
    ip,
    network: ip.replace(/\d+$/, '0/24'),
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36',
    hints: {},
    language: 'ja',
    cookie: (name) => cookies.get(name),
  }
  let joiningId = ''
  const visit = () => ({ joiningId, client, device: deviceOf(world, client) })
  return {
    get id() {
      return joiningId
    },
    /** Turns to another joining, as a second tab or a thief does. */
    turnTo: (id: string) => {
      joiningId = id
    },
    async begin(corporateId: string, password = companyPassword) {
      const begun = await beginSelfRegistration(world, client, { corporateId, password, language: 'ja' })
      if (!begun.ok) return begun.refusal
      for (const cookie of begun.value.cookies) cookies.set(cookie.name, cookie.value)
      joiningId = begun.value.id
      return 'member'
    },
    member: (id: string, password: string) => proveMembership(world, visit(), { id, password }),
    details: (departmentId: string, names: Names = named.hanako) =>
      enterDetails(world, visit(), { names, departmentId }),
    show: () => showJoining(world, visit()),
  }
}
export type Applicant = ReturnType<typeof newApplicant>

/** Somebody with corporate ID and member number proved, in front of the last screen. */
export async function upToDetails(
  world: TestWorld,
  company: OpenCompany,
  member: { number: string; password: string },
): Promise<Applicant> {
  const applicant = newApplicant(world)
  await applicant.begin(company.corporateId)
  const proved = await applicant.member(member.number, member.password)
  if (!proved.ok) throw new Error(proved.refusal)
  return applicant
}
