import type { ContainmentWish } from '#watch/contract.ts'

/** What the screen offers, one line each; the server knows four acts. */
export const kinds = [
  'network-sessions',
  'person-sessions',
  'company-sessions',
  'hold-account',
  'hold-self-registration',
  'raise-network',
] as const
export type Kind = (typeof kinds)[number]

/** The form as it is typed. */
export interface Planned {
  kind: string
  id: string
  companyId: string
  network: string
  hours: string
}

const fields: Readonly<Record<Kind, (keyof Planned)[]>> = {
  'network-sessions': ['network', 'hours'],
  'person-sessions': ['id'],
  'company-sessions': ['companyId'],
  'hold-account': ['id'],
  'hold-self-registration': ['companyId'],
  'raise-network': ['network', 'hours'],
}

/** What must be typed for it. */
export const fieldsOf = (kind: Kind): (keyof Planned)[] => fields[kind]

/** The wish the server is asked for; hours count from the server's own time. */
export function wishOf(kind: Kind, typed: Planned, now: string): ContainmentWish {
  const [id, network] = [typed.id.trim(), typed.network.trim()]
  const { companyId } = typed
  const hoursFrom = (sign: 1 | -1) =>
    new Date(Date.parse(now) + sign * (Number(typed.hours) || 0) * 3_600_000).toISOString()
  switch (kind) {
    case 'network-sessions':
      return { do: 'end-sessions', scope: { of: 'network', network, since: hoursFrom(-1) } }
    case 'person-sessions':
      return { do: 'end-sessions', scope: { of: 'person', id } }
    case 'company-sessions':
      return { do: 'end-sessions', scope: { of: 'company', companyId } }
    case 'hold-account':
      return { do: 'hold-account', id }
    case 'hold-self-registration':
      return { do: 'hold-self-registration', companyId }
    case 'raise-network':
      return { do: 'raise-network', network, until: hoursFrom(1) }
  }
}
