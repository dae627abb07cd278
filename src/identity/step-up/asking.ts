import type { Session } from '#platform/author.ts'
import type { Client } from '#platform/http/route.ts'

/** Who asks, from which browser, with which proof. */
export interface Asking {
  readonly session: Session
  readonly client: Client
  /** The step-up the call claims to have passed. */
  readonly stepUp: string | undefined
}
