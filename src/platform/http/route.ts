import type { z } from 'zod'
import type { Language, Session } from '../author.ts'
import type { HandlingClass } from '../handling/classes.ts'
import type { World } from '../world.ts'
import type { Who } from './who.ts'

/** User-Agent Client Hints as they came, unread, each cut to 400 characters; what was not sent is absent. */
export interface Hints {
  readonly brands?: string
  readonly mobile?: string
  readonly platform?: string
}

/** What the request shows of the browser that sent it. Nothing here was claimed by a header we do not trust. */
export interface Client {
  /** The address of the peer, or of the client as the trusted proxies saw it; undefined when unknown. */
  readonly ip: string | undefined
  /** Its network: /24 for IPv4, /64 for IPv6, one spelling each; undefined when unknown. */
  readonly network: string | undefined
  /** Cut to 400 characters; empty when missing. */
  readonly userAgent: string
  readonly hints: Hints
  /** The language asked for (`Accept-Language`), ja unless English comes first. */
  readonly language: Language
  /** The token a program has in its `Authorization` header (RFC 6750). */
  readonly bearer?: string
  /** A cookie of ours by its plain name; the `__Host-` prefix is added here. */
  cookie(name: string): string | undefined
}

/** A cookie of ours: always `__Host-`, Secure, HttpOnly, SameSite=Lax, Path=/. */
export interface Cookie {
  readonly name: string
  /** Empty to remove it. */
  readonly value: string
  /** Seconds; without it the cookie ends with the browser. */
  readonly maxAge?: number
}

/** One request as an act sees it: parsed input, the person (if `who` asks for one), the browser. */
export interface Call<S = Session, Body = unknown, Params = unknown, Query = unknown> {
  readonly world: World
  readonly session: S
  readonly body: Body
  readonly params: Params
  readonly query: Query
  readonly client: Client
  /** The step-up this call claims to have passed (header `Step-Up`), to be checked by the act. */
  readonly stepUp: string | undefined
  /** The id under which the log knows this request, and which a problem shows as its error id. */
  readonly errorId: string
}

/** What goes back. A refusal becomes a problem document (RFC 9457) in the reader's language. */
export type Answer =
  | { readonly status: 200 | 201 | 202; readonly body: unknown; readonly cookies?: Cookie[] }
  | { readonly status: 204; readonly cookies?: Cookie[] }
  | { readonly status: 200; readonly file: FileAnswer }
  /** See Other: the browser goes on to a page of ours. */
  | { readonly status: 303; readonly page: string }
  | {
      readonly refusal: string
      readonly detail?: Record<string, unknown> | undefined
      /** Seconds after which it is worth coming back. */
      readonly retryAfter?: number
      readonly cookies?: Cookie[]
    }

/** A download: always an attachment, never rendered by the browser. */
export interface FileAnswer {
  readonly name: string
  readonly type: string
  /** What is made while it is sent is never in memory as a whole. */
  readonly content: string | Buffer | AsyncGenerator<Buffer>
}

/** The HTTP status a refusal may have. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503

/** A route as written: one line of what, who, and which act. */
export interface RouteShape {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Under `/api`, nouns, `:name` for parameters. */
  readonly path: string
  /** Who may call it. A route without it stops the start-up. */
  readonly who: Who<Session | undefined>
  /** The strictest class of what it hands out or takes in (S2-05); without it the strictest of all is meant. */
  readonly holds?: HandlingClass
  /** It answers with a file, which stays on the disk it was fetched to. No other route can. */
  readonly givesFile?: true
  /** One sentence for the API description. */
  readonly summary: string
  readonly body?: z.ZodType
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  /** Shape of the successful answer; nothing that is not in it leaves the server. */
  readonly reply?: z.ZodType
  /** The refusals this route may answer, each with its HTTP status. */
  readonly refusals?: Record<string, RefusalStatus>
  /** Whether a limited person may call it too; unless said he may not. For what only shows, and for the way out. */
  readonly evenLimited?: true
  /** Whether who lacks the authenticator he must have may call it too; unless said he may not. For adding one, and for the way out. */
  readonly evenUnenrolled?: true
  /**
   * Whether a page of another site may send a browser here, with a form. Its act must hang on what the form holds alone:
   * the browser brings no cookie of ours along (SameSite=Lax), and whoever made it come is unknown.
   */
  readonly crossSite?: true
  /** Bytes of body allowed; 64 KiB unless said. */
  readonly bodyLimit?: number
}

/** A route with its act. */
export interface Route extends RouteShape {
  /**
   * Whether it answers during maintenance too; unless said it does not. For what is public, and behind a session for
   * staff alone. Or for which calls: of staff who sign in through the door everybody comes to.
   */
  readonly evenInMaintenance?: true | ((call: Call) => Promise<boolean>)
  /** Its first own question learns of a maintenance (`closedIn`) and halts; so the door does not ask the same before it. */
  readonly mindsMaintenance?: true
  readonly does: (call: Call) => Promise<Answer>
}

/** A route as written, with the types its shapes give to the call. */
interface Written<
  S extends Session | undefined,
  B extends z.ZodType,
  P extends z.ZodType,
  Q extends z.ZodType,
> extends RouteShape {
  readonly who: Who<S>
  readonly body?: B
  readonly params?: P
  readonly query?: Q
  readonly evenInMaintenance?:
    | true
    | ((call: Call<S, z.output<B>, z.output<P>, z.output<Q>>) => Promise<boolean>)
  readonly mindsMaintenance?: true
  readonly does: (call: Call<S, z.output<B>, z.output<P>, z.output<Q>>) => Promise<Answer>
}

/** Writes a route so that `call` has exactly the declared input; a file upload is a body of `z.instanceof(Buffer)`. */
export function route<
  S extends Session | undefined,
  B extends z.ZodType = z.ZodUndefined,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
>(written: Written<S, B, P, Q>): Route {
  // The door parses the request by these same shapes before the act is called.
  return written as unknown as Route
}
