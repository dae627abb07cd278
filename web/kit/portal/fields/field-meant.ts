const fields: Readonly<Record<string, string>> = {
  'member-number-malformed': 'memberNumber',
  'member-exists': 'memberNumber',
  'member-number-taken': 'memberNumber',
  'address-shared': 'address',
  'address-unchanged': 'address',
  'department-code-taken': 'code',
  'department-not-found': 'departmentId',
  'contract-number-taken': 'number',
  'code-not-accepted': 'code',
  'app-code-not-accepted': 'code',
  'recovery-code-not-accepted': 'code',
  'wrong-password': 'current',
}

/** The field a refusal speaks of without naming it; undefined when it speaks of none. */
export const fieldMeantBy = (refusal: string): string | undefined =>
  fields[refusal] ?? (refusal.startsWith('password-') ? 'next' : undefined)
