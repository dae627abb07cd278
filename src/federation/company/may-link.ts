import type { PersonToLink } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'

/**
 * Administrators are not one another's to change (S1-63): one who could link a colleague to a user of his own at the agency
 * would sign in as that colleague. Each links himself.
 */
export const mayLink = (session: Session, { kind, accountId }: PersonToLink): boolean =>
  kind !== 'administrator' || accountId === session.accountId
