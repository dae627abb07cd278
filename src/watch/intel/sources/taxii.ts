import { z } from 'zod'
import { NoAnswer } from '#platform/outside/call-outside.ts'
import { type Answer, getAnywhere, NotAllowed } from '#platform/outside/post-anywhere.ts'
import { type Brought, understandObjects } from '../stix/objects.ts'

/** A TAXII 2.1 server as it is called. */
export interface Server {
  readonly url: string
  /** Sent as `authorization`, when there is one. */
  readonly authorization: string | undefined
  /** Networks of the operator's own that may be called beside the open internet. */
  readonly networks: readonly string[]
}

/** The server did not answer, or not what TAXII says; in one sentence for the screen. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault'
  readonly status: number | undefined

  constructor(says: string, status?: number) {
    super(says)
    this.status = status
  }
}

const mediaType = 'application/taxii+json;version=2.1'
const timeoutMs = 30_000
const pageSize = 1000

const Discovery = z.looseObject({ default: z.string().optional(), api_roots: z.array(z.string()).max(20) })
const ApiRoot = z.looseObject({ versions: z.array(z.string()) })
const Collections = z.looseObject({
  collections: z
    .array(
      z.looseObject({ id: z.string().regex(/^[\w-]{1,100}$/), title: z.string(), can_read: z.boolean() }),
    )
    .max(500)
    .default([]),
})
const Envelope = z.looseObject({
  more: z.boolean().optional(),
  next: z.string().max(2000).optional(),
  objects: z.array(z.unknown()).max(20_000).default([]),
})

/** A collection that may be read. */
export interface Collection {
  readonly id: string
  /** Where its objects are. */
  readonly url: string
  readonly title: string
}

/** Every collection that may be read, by way of discovery or of an API root. */
export async function collectionsOf(server: Server): Promise<Collection[]> {
  const said = json(await ask(server, server.url), server.url)
  const discovery = Discovery.safeParse(said)
  if (!discovery.success && !ApiRoot.safeParse(said).success)
    throw new SourceFault('This is neither a TAXII 2.1 discovery nor an API root.')
  const roots = discovery.success ? discovery.data.api_roots : [server.url]
  const found = await Promise.all(roots.map((root) => collectionsAt(server, within(server, root))))
  return found.flat()
}

async function collectionsAt(server: Server, root: string): Promise<Collection[]> {
  const url = new URL('collections/', withSlash(root)).href
  const read = Collections.safeParse(json(await ask(server, url), url))
  if (!read.success) throw new SourceFault('The list of collections is not one of TAXII 2.1.')
  return read.data.collections
    .filter((one) => one.can_read)
    .map(({ id, title }) => ({ id, title: titleOf(title) || id, url: new URL(`${id}/objects/`, url).href }))
}

/** As PostgreSQL can keep it. */
const titleOf = (text: string) => text.replaceAll('\0', ' ').trim().slice(0, 200)

/** A page of what a collection holds, and where it goes on. */
export interface Page extends Brought {
  readonly next: string | undefined
  /** When the last object of the page was added there, as the server wrote it. */
  readonly last: string | undefined
}

/** What was added to a collection after a moment, a page at a time. A page with a broken object is none. */
export async function pageOf(
  server: Server,
  { url, addedAfter, next }: { url: string; addedAfter: string | null; next: string | null },
): Promise<Page> {
  const address = new URL(within(server, url))
  if (addedAfter) address.searchParams.set('added_after', addedAfter)
  if (next) address.searchParams.set('next', next)
  address.searchParams.set('limit', String(pageSize))
  address.searchParams.set('match[type]', 'indicator,report')
  const answer = await ask(server, address.href)
  const read = Envelope.safeParse(json(answer, url))
  if (!read.success) throw new SourceFault('The answer is no envelope of TAXII 2.1.')
  const { more, next: goesOn, objects } = read.data
  if (more && !goesOn) throw new SourceFault('There is more, but the answer does not say where.')
  const brought = understandObjects(objects)
  if ('misfits' in brought) {
    const [first] = brought.misfits
    throw new SourceFault(`Refused whole: ${first?.path.map(String).join('.')}: ${first?.message}`)
  }
  const last = answer.headers['x-taxii-date-added-last']
  return {
    ...brought.value,
    next: more ? goesOn : undefined,
    last: typeof last === 'string' ? last : undefined,
  }
}

async function ask({ authorization, networks }: Server, url: string): Promise<Answer> {
  const headers = { accept: mediaType, ...(authorization && { authorization }) }
  try {
    const answer = await getAnywhere({ url, headers, timeoutMs, networks })
    if (answer.status !== 200)
      throw new SourceFault(`HTTP ${answer.status} of ${new URL(url).pathname}`, answer.status)
    return answer
  } catch (fault) {
    if (fault instanceof NoAnswer || fault instanceof NotAllowed) throw new SourceFault(fault.message)
    throw fault
  }
}

function json({ body }: Answer, url: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new SourceFault(`The answer of ${new URL(url).pathname} is no JSON.`)
  }
}

/** What a server names must be on it: our credentials go to nobody else. */
function within(server: Server, named: string): string {
  const url = URL.parse(named, server.url)
  if (url?.origin !== new URL(server.url).origin)
    throw new SourceFault('The server names an address of another.')
  return url.href
}

const withSlash = (url: string) => (url.endsWith('/') ? url : `${url}/`)
