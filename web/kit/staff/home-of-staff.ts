import type { DeskMe } from '#desk/contract.ts'

/** The houses of the operator's own people; everybody of them may go to the last. */
export type StaffHome = '/desk' | '/security' | '/my-security'

const inSecurity: readonly DeskMe['kind'][] = ['security-officer', 'ciso', 'auditor']

/** Where somebody of the staff works; the server leads him there when he signs in. */
export function homeOfStaff(kind: DeskMe['kind']): StaffHome {
  if (kind === 'employee') return '/my-security'
  return inSecurity.includes(kind) ? '/security' : '/desk'
}
