import { companyKinds, type Kind, type Session, securityKinds, staffKinds } from '../author.ts'

/** Who may pass. `passes` gets the session the authenticator found, if any; the act then sees an `S`. */
export interface Who<S extends Session | undefined = Session | undefined> {
  readonly name: string
  readonly passes: (session: Session | undefined) => session is S
}

/** Everyone, signed in or not; no session is looked up. */
export const anyone: Who<undefined> = {
  name: 'anyone',
  passes: (session): session is undefined => session === undefined,
}

/** Every signed-in person. */
export const signedIn: Who<Session> = {
  name: 'signed in',
  passes: (session): session is Session => session !== undefined,
}

/** Company administrators. */
export const administrator: Who<Session> = only('administrator')

/** Who issues tickets for departments of his company. */
export const ticketingManager: Who<Session> = only('ticketing-manager')

/** Everybody of a company, whatever he is there; none of the operator's staff. */
export const companyPerson: Who<Session> = { ...only(...companyKinds), name: 'company person' }

/** Those with an ID and a password of ours: company administrators, ticketing managers and staff. */
export const withOwnPassword: Who<Session> = {
  ...only('administrator', 'ticketing-manager', ...staffKinds),
  name: 'with a password of ours',
}

/** The operator's desk: companies, change notices, notices, maintenance, cut-over. */
export const deskAgent: Who<Session> = only('desk-agent')

/** The member office: addresses, unlocks and cards of members. */
export const memberOffice: Who<Session> = only('member-office')

/** The security office: security officers, the CISO and auditors. */
export const securityOffice: Who<Session> = { ...only(...securityKinds), name: 'security office' }

/** Who acts for the security office: its auditors read and change nothing. */
export const securityOfficers: Who<Session> = only('security-officer', 'ciso')

/** Whether anybody of the operator's staff passes, and whether anybody of a company does: they ask for the kind alone. */
export const isForStaff = ({ name, passes }: Who): boolean =>
  name !== 'anyone' && staffKinds.some((kind) => passes({ kind } as Session))
export const isForCompanies = ({ name, passes }: Who): boolean =>
  name === 'anyone' || companyKinds.some((kind) => passes({ kind } as Session))

/** Everybody of the operator's staff. */
export const anyStaff: Who<Session> = { ...only(...staffKinds), name: 'any staff' }

function only(...kinds: Kind[]): Who<Session> {
  return {
    name: kinds.join(' or '),
    passes: (session): session is Session => session !== undefined && kinds.includes(session.kind),
  }
}
