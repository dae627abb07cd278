/** What came back. `body` is the parsed JSON, the bytes of a PDF, the text of anything else, undefined when empty. */
interface Answered<Body = Record<string, unknown>> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** As much of a browser as the API sees: cookies, its origin, its name. */
export interface Browser {
  call<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered<Body>>
  get<Body = Record<string, unknown>>(path: string): Promise<Answered<Body>>
  post<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered<Body>>
  put<Body = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered<Body>>
  delete<Body = Record<string, unknown>>(
    path: string,
    headers?: Record<string, string>,
  ): Promise<Answered<Body>>
  /** Cookies by their full name; change them to play the thief or the forgetful. */
  readonly cookies: Map<string, string>
}

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** Opens a browser on a server; `always` are headers sent with each request (language, user agent). */
export function newBrowser(url: string, always: Record<string, string> = {}): Browser {
  const cookies = new Map<string, string>()
  const call = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const reply = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': chrome,
        origin: url,
        ...typeOf(body),
        ...always,
        ...headers,
        ...cookieHeader(cookies),
      },
      ...(body !== undefined && { body: rawOf(body) }),
    })
    keepCookies(cookies, reply)
    // What the test expects to have come back is the test's claim; its assertions hold it.
    return { status: reply.status, headers: reply.headers, body: (await contentOf(reply)) as Body }
  }
  return {
    cookies,
    call,
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
    put: (path, body, headers) => call('PUT', path, body, headers),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
  }
}

const isRaw = (body: unknown) => typeof body === 'string' || Buffer.isBuffer(body)

const rawOf = (body: unknown) =>
  // A Buffer is always over a plain ArrayBuffer here.
  isRaw(body) ? (body as string | Buffer<ArrayBuffer>) : JSON.stringify(body)

function typeOf(body: unknown): Record<string, string> {
  if (body === undefined) return {}
  return { 'content-type': isRaw(body) ? 'text/csv' : 'application/json' }
}

function cookieHeader(cookies: Map<string, string>): Record<string, string> {
  return cookies.size === 0
    ? {}
    : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
}

function keepCookies(cookies: Map<string, string>, reply: Response): void {
  for (const line of reply.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
}

async function contentOf(reply: Response): Promise<unknown> {
  if (reply.headers.get('content-type') === 'application/pdf') return Buffer.from(await reply.arrayBuffer())
  const text = await reply.text()
  if (text === '') return undefined
  return reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
}
