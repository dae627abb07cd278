/** A system outside that was configured; nothing else is ever called. */
export interface Outside {
  /** Scheme, host and port, as the settings name it. */
  readonly origin: string
  /** Sent as `Authorization: Bearer …`. */
  readonly token: string | undefined
  readonly timeoutMs: number
}

/** One call: a path of that system's, and what goes along. */
export interface OutsideCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** From `/` on; pieces that come from elsewhere are encoded by whoever builds it. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
}

/** No answer: refused, broken off, too late or too long. Whether the call did something is unknown. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

const mostBytes = 4 * 1024 * 1024

/** Calls the configured system and nobody else: no other host, no redirect, no answer without end. */
export async function callOutside(
  outside: Outside,
  call: OutsideCall,
): Promise<{ status: number; body: unknown }> {
  const url = addressOf(outside.origin, call)
  try {
    const answer = await fetch(url, {
      method: call.method,
      redirect: 'error',
      signal: AbortSignal.timeout(outside.timeoutMs),
      headers: {
        accept: 'application/json',
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...(outside.token && { authorization: `Bearer ${outside.token}` }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    })
    return { status: answer.status, body: JSON.parse(await textOf(answer)) }
  } catch (fault) {
    throw new NoAnswer(`${call.method} ${url.pathname}: no answer that can be read.`, { cause: fault })
  }
}

/** The address of a call; throws when its path leads to another host. */
function addressOf(origin: string, { path, query = {} }: OutsideCall): URL {
  const url = new URL(path, origin)
  if (url.origin !== origin || !path.startsWith('/')) throw new Error(`${path} leads away from ${origin}.`)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value)
  return url
}

async function textOf(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of answer.body ?? []) {
    bytes += piece.length
    if (bytes > mostBytes) throw new Error('The answer is too long.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
