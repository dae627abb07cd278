/** A class of OCSF 1.8 that facts are told in, and what somebody did in its words. */
export interface ClassOf {
  readonly uid: 0 | 2004 | 2005 | 3002 | 3003 | 3005 | 4009 | 6003
  readonly activity: number
  /** Whether it went well; told where the fact says so. */
  readonly status?: 'success' | 'failure'
}

const logon = (status: 'success' | 'failure'): ClassOf => ({ uid: 3002, activity: 1, status })
const other = 99
const logoff: ClassOf = { uid: 3002, activity: 2, status: 'success' }
const assigned: ClassOf = { uid: 3005, activity: 1 }
const revoked: ClassOf = { uid: 3005, activity: 2 }

// One line a fact; what is not named here is told as API activity, or as a base event.
const classes: Readonly<Record<string, ClassOf>> = {
  'signed-in': logon('success'),
  'sign-in-refused': logon('failure'),
  'sign-in-delayed': logon('failure'),
  'sign-in-judged': { uid: 3002, activity: other },
  'code-asked': { uid: 3002, activity: other },
  'code-accepted': { uid: 3002, activity: other, status: 'success' },
  'code-refused': { uid: 3002, activity: other, status: 'failure' },
  'hand-over-taken': logon('success'),
  'hand-over-refused': logon('failure'),
  'authenticator-used': { uid: 3002, activity: other, status: 'success' },
  'recovery-code-used': { uid: 3002, activity: other, status: 'success' },
  'signed-out': logoff,
  'session-ended': logoff,
  'sessions-ended': logoff,
  'other-sessions-ended': logoff,
  'all-sessions-ended': logoff,
  'sessions-ended-by-operator': logoff,
  'sessions-ended-by-change': logoff,
  'proof-asked': { uid: 3003, activity: other },
  'operation-judged': { uid: 3003, activity: other },
  'proof-spent': { uid: 3003, activity: 1, status: 'success' },
  'account-opened': assigned,
  'account-reopened': assigned,
  'person-registered': assigned,
  'person-reopened': assigned,
  'staff-registered': assigned,
  'delegation-begun': assigned,
  'hold-lifted': assigned,
  'account-suspended': revoked,
  'account-held': revoked,
  'account-closed': revoked,
  'person-suspended': revoked,
  'person-left': revoked,
  'delegation-ended': revoked,
  'alert-raised': { uid: 2004, activity: 1 },
  'alert-merged': { uid: 2004, activity: 2 },
  'alert-acknowledged': { uid: 2004, activity: 2 },
  'alert-dismissed': { uid: 2004, activity: 3 },
  'incident-opened': { uid: 2005, activity: 1 },
  'incident-closed': { uid: 2005, activity: 3 },
  'mail-retried': { uid: 4009, activity: 1 },
  'mail-given-up': { uid: 4009, activity: 1, status: 'failure' },
}

/** In which class a fact is told: who did something through the house is API activity, what the house did is a base event. */
export function classOf(name: string, by: string): ClassOf {
  const known = classes[name]
  if (known) return known
  if (name.startsWith('incident-')) return { uid: 2005, activity: 2 }
  return by === 'person' || by === 'journey'
    ? { uid: 6003, activity: activityIn(name) }
    : { uid: 0, activity: other }
}

// Create, read, update, delete: as a fact's last word says it.
const endings: readonly (readonly [number, RegExp])[] = [
  [1, /-(added|begun|entered|made|received|registered|ordered|opened|created|drafted|requested|held)$/],
  [2, /-(looked-up|exported|taken-out)$/],
  [4, /-(removed|deleted|forgotten|withdrawn|cancelled|closed)$/],
  [3, /-(changed|corrected|set|renamed|chosen|revised|moved|confirmed|issued)$/],
]

const activityIn = (name: string): number => endings.find(([, ending]) => ending.test(name))?.[0] ?? other
