import type { Weakness } from '../../policy/weakness-of.ts'
import type { Visit } from '../../sign-in/visit.ts'
import type { JourneyRow } from '../../tables.ts'
import type { StepRefusal } from '../journey.ts'

/** A new password at the end of a recovery whose code was right. */
export interface Fresh {
  journey: JourneyRow
  visit: Visit
  password: string
}

/** Why a new password is not taken. */
export type NewPasswordRefusal = StepRefusal | Weakness | 'password-same'

/** For fair turns at the hash: strangers take turns by their network. */
export const networkOf = ({ visit }: Fresh) => ({ key: visit.network ?? 'unknown' })
