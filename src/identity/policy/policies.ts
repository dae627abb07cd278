import type { Profile } from '#platform/profile.ts'

/** What a password must be. Changing a rule means a new version, so that stored passwords still name the rule they met. */
export interface PasswordPolicy {
  readonly version: number
  /** Characters (code points after NFC). */
  readonly min: number
  readonly max: number
  /** How many of upper case, lower case, digit and symbol must occur. */
  readonly kinds: number
}

export type PolicyName = Profile['passwords']['policy']

/** The policies an operator may choose from. */
export const policies: Record<PolicyName, PasswordPolicy> = {
  // S1-36.
  document: { version: 1, min: 8, max: 256, kinds: 2 },
  // NIST SP 800-63B-4, 3.1.1.2: 15 characters where the password stands alone, 8 beside a second factor,
  // at least 64 allowed, and no composition rules.
  'nist-single': { version: 1, min: 15, max: 256, kinds: 1 },
  'nist-mfa': { version: 1, min: 8, max: 256, kinds: 1 },
}

/** The name under which a password remembers its policy, as `document@1`. */
export const policyMark = (policy: PolicyName) => `${policy}@${policies[policy].version}`

/** The mark of passwords from before the cut-over (S1-33). */
export const legacyMark = 'legacy'
