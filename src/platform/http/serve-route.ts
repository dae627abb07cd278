import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { evenLimited, evenUnenrolled, type Language, type Session } from '../author.ts'
import type { Guard } from '../handling/guard.ts'
import { type Closed, ClosedForMaintenance } from '../maintenance/closed.ts'
import { worldFor } from '../maintenance/even-then.ts'
import { closedNow, mustBeOpen } from '../maintenance/must-be-open.ts'
import type { World } from '../world.ts'
import { clientOf } from './client.ts'
import { describeRoute } from './description/describe-route.ts'
import { Halt, type TellRefusal } from './fault.ts'
import type { Limits } from './limits.ts'
import { sendProblem } from './problem.ts'
import { BadInput, readInput } from './read-input.ts'
import type { Answer, Call, Cookie, FileAnswer, Route } from './route.ts'

/** What serving a route needs of the house. */
export interface Serving {
  world: World
  /** The same world by a smaller pool, for routes that anyone may call; `world` unless given. */
  doorWorld?: World
  /** Finds the session behind the cookie; fresh on every request. During maintenance it halts all but staff where told. */
  authenticate: (
    world: World,
    cookie: string | undefined,
    evenInMaintenance: boolean,
  ) => Promise<Session | undefined>
  tell: TellRefusal
  /** What more is asked of who is signed in and may call a route; nothing unless given. */
  guard?: Guard
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session the request came with; found before its body is read. */
    admitted: Session | undefined
    /** The maintenance that runs, on routes that let some calls through. */
    closed: Closed | undefined
  }
  interface FastifyContextConfig {
    /** The route takes forms that another site's page sends. */
    crossSite?: boolean
  }
}

/** Opens one route. A route that does not say who may call it stops the start-up. */
export function serveRoute(app: FastifyInstance, route: Route, serving: Serving & { limits: Limits }): void {
  if (typeof route.who?.passes !== 'function')
    throw new Error(`${route.method} ${route.path} does not say who may call it.`)
  const { limits } = serving
  const isGate = route.who.name === 'anyone'
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.bodyLimit ?? 65_536,
    config: { ...(route.crossSite && { crossSite: true }) },
    schema: describeRoute(route),
    onRequest: isGate ? limits.gate : limits.inside,
    // Nobody's body is read before he is known: a stranger's eight megabytes stay on the wire.
    preParsing: async (request, reply) => {
      if (isGate) return comeToGate(route, serving, request)
      const client = clientOf(request)
      const session = await admit(route, serving, client.cookie('session'))
      request.admitted = session
      await limits.session(request, reply)
      await serving.guard?.({ world: serving.world, route, session, client })
    },
    handler: (request, reply) => handle(route, serving, request, reply),
  })
}

async function handle(route: Route, serving: Serving, request: FastifyRequest, reply: FastifyReply) {
  const client = clientOf(request)
  const session = request.admitted
  const language = request.headers['accept-language']
    ? client.language
    : (session?.language ?? client.language)
  const world = worldOf(route, serving)
  const input = await inputOf(route, world, request, { session, language }).catch(async (fault) => {
    const closed = request.closed ?? (route.mindsMaintenance && (await closedNow(world, undefined)))
    throw closed ? new ClosedForMaintenance(closed) : fault
  })
  const call = {
    ...input,
    world,
    session,
    client: { ...client, language },
    stepUp: headerOf(request, 'step-up'),
    errorId: request.id,
  }
  // `readInput` has parsed the input by the same shapes the route's own type was made from.
  const read = call as unknown as Call
  const answer = await route.does({ ...read, world: await worldFor(route, read, request.closed) })
  return send(route, reply, answer, ({ refusal, detail, retryAfter }) => {
    const status = route.refusals?.[refusal] ?? 422
    return sendProblem(reply, { refusal, detail, status, retryAfter }, language, serving.tell)
  })
}

async function comeToGate(route: Route, serving: Serving, request: FastifyRequest): Promise<void> {
  if (route.evenInMaintenance === true || route.mindsMaintenance) return
  request.closed = await closedNow(worldOf(route, serving), undefined)
  if (request.closed && !route.evenInMaintenance) throw new ClosedForMaintenance(request.closed)
}

const worldOf = (route: Route, { doorWorld, world }: Serving) =>
  route.who.name === 'anyone' ? (doorWorld ?? world) : world

async function admit(route: Route, serving: Serving, cookie: string | undefined) {
  const isOpen = route.evenInMaintenance === true
  const session = await serving.authenticate(serving.world, cookie, isOpen)
  if (!session && !isOpen) await mustBeOpen(serving.world)
  if (!session) throw new Halt('signed-out', 401)
  if (!route.who.passes(session)) throw new Halt('forbidden', 403)
  if (session.unenrolled && !route.evenUnenrolled) throw new Halt('authenticator-first', 403)
  if (session.limited && !route.evenLimited) throw new Halt('account-limited', 403)
  return session
}

/** Reads the input. Fields a signed-in person was not asked for leave a fact, by their names (attack-25). */
async function inputOf(route: Route, world: World, request: FastifyRequest, asking: Reading) {
  try {
    return readInput(route, request, asking.language)
  } catch (fault) {
    const { session } = asking
    if (session && fault instanceof BadInput && fault.extra.length > 0) {
      const fields = fault.extra
      const author = evenLimited(evenUnenrolled(session))
      await world.act(author, async (act) => act.note('fields-refused', { data: { fields } }))
    }
    throw fault
  }
}

interface Reading {
  session: Session | undefined
  language: Language
}

type Refuse = (answer: Extract<Answer, { refusal: string }>) => FastifyReply

function send(route: Route, reply: FastifyReply, answer: Answer, refuse: Refuse) {
  if ('cookies' in answer) for (const cookie of answer.cookies ?? []) setCookie(reply, cookie)
  if ('refusal' in answer) return refuse(answer)
  if ('page' in answer) return reply.status(303).header('location', answer.page).send()
  if ('file' in answer) return sendFile(route, reply, answer.file)
  if (!('body' in answer)) return reply.status(204).send()
  // Whatever the declared shape does not name stays on the server.
  const body = route.reply ? route.reply.parse(answer.body) : answer.body
  return reply.status(answer.status).type('application/json; charset=utf-8').send(JSON.stringify(body))
}

function sendFile(route: Route, reply: FastifyReply, file: FileAnswer) {
  if (!route.givesFile) throw new Error(`${route.method} ${route.path} does not say that it gives a file.`)
  return reply
    .type(file.type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(
      typeof file.content === 'object' && 'next' in file.content ? Readable.from(file.content) : file.content,
    )
}

function setCookie(reply: FastifyReply, cookie: Cookie) {
  const isTaken = cookie.value === ''
  const maxAge = isTaken ? 0 : cookie.maxAge
  // Whoever sits down next finds no page of before by its Back button. The device stays known: no cookie is cleared.
  // The store stays, too: nothing of a person lies there, and the keys of the device do.
  if (isTaken && cookie.name === 'session') reply.header('clear-site-data', '"cache"')
  reply.setCookie(`__Host-${cookie.name}`, cookie.value, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    ...(maxAge !== undefined && { maxAge }),
  })
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value.slice(0, 100) : undefined
}
