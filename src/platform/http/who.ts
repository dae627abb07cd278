import type { Kind, Session } from '../author.ts'

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

/** Those with an administrator ID: company administrators and ticketing managers. */
export const administratorOrManager: Who<Session> = only('administrator', 'ticketing-manager')

function only(...kinds: Kind[]): Who<Session> {
  return {
    name: kinds.join(' or '),
    passes: (session): session is Session => session !== undefined && kinds.includes(session.kind),
  }
}
