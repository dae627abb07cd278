import type { Session } from '#platform/author.ts'

/** Whether somebody reads what facts hold for the security office alone, as why a code was asked (S1-46): no auditor does. */
export const readsReserved = ({ kind }: Pick<Session, 'kind'>): boolean =>
  kind === 'security-officer' || kind === 'ciso'
