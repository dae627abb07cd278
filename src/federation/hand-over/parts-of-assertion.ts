import { z } from 'zod'

/** What an agency says of somebody it hands over; whatever else it says is not read. */
const Claims = z.object({
  iss: z.string().min(1).max(200),
  aud: z.string().max(300),
  sub: z.string().min(1).max(100),
  /** The company's contract with the agency, as the portal shows it to the company's administrator. */
  contract: z.uuid(),
  nonce: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(16).max(200),
})
export type Claims = z.output<typeof Claims>

// Nothing more than this: a header that brings a key along, names an address of one, or changes how the rest is to be read
// (`jwk`, `jku`, `x5c`, `x5u`, `crit`, `b64`) is refused for being there.
const Header = z.strictObject({
  alg: z.string(),
  kid: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  /** Explicit typing (RFC 8725, 3.11): no other token an agency signs is taken for a hand-over. */
  typ: z.literal('hand-over+jwt'),
})

/** A hand-over as it was sent, read and not believed. */
export interface Parts {
  token: string
  header: z.output<typeof Header>
  claims: Claims
}

/** Reads one signed token in its compact form (RFC 7515, 7.1); undefined for anything else, one that says a thing twice too. */
export function partsOf(token: string): Parts | undefined {
  const [, head, body] = compact.exec(token) ?? []
  const header = Header.safeParse(head && readOnce(head))
  const claims = Claims.safeParse(body && readOnce(body))
  return header.success && claims.success ? { token, header: header.data, claims: claims.data } : undefined
}

const compact = /^([A-Za-z0-9_-]{1,1000})\.([A-Za-z0-9_-]{1,4000})\.[A-Za-z0-9_-]{1,1000}$/

/** The object in a part; undefined when it is none, or has a name twice: two readers might believe two different things. */
function readOnce(part: string): unknown {
  const text = Buffer.from(part, 'base64url').toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    const isObject = value !== null && typeof value === 'object' && !Array.isArray(value)
    return isObject && Object.keys(value).length === namesIn(text) ? value : undefined
  } catch {
    return undefined
  }
}

/** How many names the outermost object of a valid JSON text has, each counted as often as it stands there. */
function namesIn(text: string): number {
  let depth = 0
  let names = 0
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|[{}[\]]/g)) {
    if (mark === '{' || mark === '[') depth++
    else if (mark === '}' || mark === ']') depth--
    else if (depth === 1 && mark.endsWith(':')) names++
  }
  return names
}
