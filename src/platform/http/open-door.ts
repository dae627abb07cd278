import cookie from '@fastify/cookie'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { isDatabaseAway, isPoolFull } from '../acts/database-away.ts'
import { ClosedForMaintenance } from '../maintenance/closed.ts'
import { refuseToTakeIn } from '../pages/only-shown.ts'
import type { Profile } from '../profile.ts'
import { reasonOf } from '../start-fault.ts'
import type { World } from '../world.ts'
import { clientOf } from './client.ts'
import { gatherDescription, serveDescription } from './description/serve-description.ts'
import { errorIds } from './error-id.ts'
import { Halt } from './fault.ts'
import { serveHealth } from './health.ts'
import { limitsOf } from './limits.ts'
import { measure } from './metrics.ts'
import { type Problem, sendProblem } from './problem.ts'
import type { Route } from './route.ts'
import { refuseAllButForms, refuseCrossSite } from './same-origin.ts'
import { hasPages } from './screens/send-page.ts'
import { awayPage, closedPage, serveScreens } from './screens/serve-screens.ts'
import { secureHeaders } from './security-headers.ts'
import { type Serving, serveRoute } from './serve-route.ts'
import { answerWireFault } from './wire-fault.ts'

/** Builds the HTTP server over all routes; nothing listens yet. */
export async function openDoor(serving: Serving, routes: Route[]): Promise<FastifyInstance> {
  const { world } = serving
  const newId = errorIds(world.random)
  const app = Fastify({
    // Named by the wider type: with pino's own, Fastify's generics no longer match our signatures.
    loggerInstance: world.log.child({ at: 'http' }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    // One for each request cost as much as reading its cookies; what is logged of a request names its id itself.
    childLoggerFactory: (logger) => logger,
    trustProxy: world.config.trustedProxies.length > 0 ? world.config.trustedProxies : false,
    bodyLimit: 65_536,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    // Who comes while we close is told so by `guard`, in our own words.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    // A header that trickles in (slow loris) is given up long before a body is.
    http: { maxHeaderSize: 16_384, headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    clientErrorHandler: answerWireFault(serving, newId),
    frameworkErrors: (fault, request, reply) => {
      reply.headers(secureHeaders(world.config.origin))
      return sendProblem(reply, problemOf(fault, world), clientOf(request).language, serving.tell)
    },
  })
  // Input is parsed in the handler, where the person's language is known; the schemas here only describe.
  app.setValidatorCompiler(() => (value) => ({ value }))
  app.setSerializerCompiler(() => JSON.stringify)
  guard(app, serving)
  await app.register(cookie)
  const limits = await limitsOf(app, world.config.requestsPerMinute)
  await gatherDescription(app, serving)
  readBodies(app)
  measure(app, world.config)
  serveHealth(app, world)
  app.decorateRequest('admitted', undefined)
  app.decorateRequest('closed', undefined)
  for (const route of routes) serveRoute(app, route, { ...serving, limits })
  serveDescription(app, serving, { routes, limits })
  await serveScreens(app, serving.doorWorld ?? world)
  return app
}

function guard(app: FastifyInstance, serving: Serving) {
  const { origin } = serving.world.config
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  // Kept alive, the connection of a request in hand would hold the closing up until its browser lets go.
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(secureHeaders(origin))
    // What answers here is no evidence of anything: its clock was set.
    if (serving.world.config.at) reply.header('sekisho-clock', 'set')
    if (isClosing) throw new Halt('busy', 503)
    refuseToTakeIn(request, reply)
    if (!isApi(request)) return
    reply.header('cache-control', 'no-store')
    if (request.routeOptions.config?.crossSite) refuseAllButForms(request)
    else refuseCrossSite(request, origin)
  })
  const tellAway = everyMinute((fault) =>
    serving.world.log.error({ reason: reasonOf(fault) }, 'the database cannot be reached'),
  )
  app.setErrorHandler<FastifyError>((fault, request, reply) => {
    const problem = problemOf(fault, serving.world)
    const isAway = problem.refusal === 'unavailable'
    if (isAway) tellAway(fault)
    // A whole page that another site sends here is answered by one, too.
    const isPage = hasPages() && (request.routeOptions.config?.crossSite || asksForScreen(request))
    if (isPage && fault instanceof ClosedForMaintenance) return closedPage(reply, fault)
    if (isPage && isAway) return awayPage(reply)
    if (problem.status === 500) request.log.error({ err: fault, errorId: request.id }, 'a request failed')
    return sendProblem(reply, problem, clientOf(request).language, serving.tell)
  })
}

// By the route that was found: `/%61pi/…` and `http://elsewhere/api/…` lead to the same one (attack-04).
const isApi = (request: FastifyRequest) => (request.routeOptions.url ?? request.url).startsWith('/api')

/** Whoever has no page yet: a screen's own path, which no route answers. */
const asksForScreen = (request: FastifyRequest) => request.is404 && !isApi(request)

/** Says it, and says it again a minute later at the earliest: what everybody meets would fill the log. */
function everyMinute(tell: (fault: Error) => void): (fault: Error) => void {
  let last = Number.NEGATIVE_INFINITY
  return (fault) => {
    if (performance.now() - last < 60_000) return
    last = performance.now()
    tell(fault)
  }
}

function problemOf(fault: FastifyError | Halt, { profile }: World): Problem {
  if (fault instanceof Halt) return fault
  if (fault.name === 'Overloaded' || isPoolFull(fault)) return { refusal: 'busy', status: 503 }
  const status = fault.statusCode ?? 500
  if (status === 413) return { refusal: 'too-large', status }
  if (status === 415) return { refusal: 'invalid-input', status }
  if (status === 429) return { refusal: 'too-many-requests', status }
  // Before the database is blamed: whoever drops his own connection is told of by the same code as its.
  if (status >= 400 && status < 500) return { refusal: 'invalid-input', status: 400 }
  if (isDatabaseAway(fault))
    return { refusal: 'unavailable', status: 503, retryAfter: 30, detail: whomToAsk(profile) }
  return { refusal: 'fault', status: 500 }
}

/** What the page of a house without its database says of the operator: it can ask nobody else. */
function whomToAsk({ operator: { portal, desk } }: Profile): Record<string, unknown> {
  return { portal, desk: { name: desk.name, free: desk.free, charged: desk.charged } }
}

function readBodies(app: FastifyInstance) {
  app.addContentTypeParser(
    ['text/csv', 'application/octet-stream'],
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  )
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (request: FastifyRequest, body: string) => {
      if (!request.routeOptions.config.crossSite) throw new Halt('invalid-input', 415)
      return readForm(body)
    },
  )
}

/** The fields of a form. One that comes twice is left out: nobody shall see another of the two than somebody before us. */
function readForm(body: string): Record<string, string> {
  const fields = new URLSearchParams(body)
  return Object.fromEntries([...fields].filter(([name]) => fields.getAll(name).length === 1))
}
