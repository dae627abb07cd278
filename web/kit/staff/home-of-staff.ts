import type { DeskMe } from '#desk/contract.ts'

/** The two houses of the operator's own people. */
export type StaffHome = '/desk' | '/security'

const inSecurity: readonly DeskMe['kind'][] = ['security-officer', 'ciso', 'auditor']

/** Where somebody of the staff works; the server leads him there when he signs in. */
export const homeOfStaff = (kind: DeskMe['kind']): StaffHome =>
  inSecurity.includes(kind) ? '/security' : '/desk'
