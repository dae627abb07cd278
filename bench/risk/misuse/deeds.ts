import type { Role } from '../attempt.ts'
import type { Chance } from '../chance.ts'

/** Something a signed-in person does that changes something. */
export interface Deed {
  readonly operation: string
  readonly value?: number
}

/** Operations that ask for a code whatever the judgement (`always` where `proofFor` is called): the rules judge the others. */
export const always: readonly string[] = ['change-address', 'issue-ticket']

/** Operations nobody judges: what they change waits for somebody else's decision or can be taken back. */
export const unjudged: readonly string[] = ['ask-for-trip', 'book-trip', 'decide-request']

/**
 * How often each is done in one session. Nobody has published such figures: trips and decisions are guessed, and what administrators
 * do follows from companies of thirty with a turnover of a seventh a year, two administrators, and a hundred sessions a year each.
 */
const everyone = [
  ['change-language', 0.003],
  ['end-session', 0.003],
  ['change-address', 0.002],
  ['change-password', 0.004],
  ['take-own-data', 0.0005],
] as const
const ofRole: Record<Role, readonly (readonly [string, number])[]> = {
  traveller: [['ask-for-trip', 0.7]],
  arranger: [
    ['book-trip', 1.2],
    ['ask-for-trip', 0.3],
  ],
  approver: [
    ['decide-request', 1.1],
    ['ask-for-trip', 0.3],
  ],
  administrator: [
    ['change-person', 0.3],
    ['register-person', 0.02],
    ['suspend-person', 0.01],
    ['change-company-settings', 0.02],
    ['let-person-leave', 0.02],
    ['export-people', 0.02],
    ['book-trip', 0.4],
  ],
}

/** What somebody does in one session, each at a minute after the sign-in, in their order. */
export function deedsOf(chance: Chance, role: Role): (Deed & { minute: number })[] {
  return [...everyone, ...ofRole[role]]
    .flatMap(([operation, mean]) =>
      Array.from({ length: manyOf(chance, mean) }, () => ({ operation, minute: chance.wait(12) })),
    )
    .toSorted((one, other) => one.minute - other.minute)
}

function manyOf(chance: Chance, mean: number): number {
  let many = 0
  for (let left = chance.wait(1); left < mean; left += chance.wait(1)) many++
  return many
}

/** What a thief is after first: the address codes go to, his own or somebody else's, and a dear ticket for a new passenger. */
export const firstWishes: readonly Deed[] = [
  { operation: 'change-address' },
  { operation: 'correct-address' },
  { operation: 'issue-ticket', value: 180_000 },
]

/** What else harms: it changes who is there and what may be done, and can be taken back. */
export const otherWishes: readonly Deed[] = [
  { operation: 'register-person' },
  { operation: 'change-company-settings' },
  { operation: 'set-self-registration-password' },
]
