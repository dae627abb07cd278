import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { clientOf } from './client.ts'
import { errorIds } from './error-id.ts'
import { Halt } from './fault.ts'
import { serveHealth } from './health.ts'
import { limitsOf } from './limits.ts'
import { measure } from './metrics.ts'
import { sendProblem } from './problem.ts'
import type { Route } from './route.ts'
import { refuseCrossSite } from './same-origin.ts'
import { secure } from './security-headers.ts'
import { type Serving, serveRoute } from './serve-route.ts'
import { serveScreens } from './serve-screens.ts'

/** Builds the HTTP server over all routes; nothing listens yet. */
export async function openDoor(serving: Serving, routes: Route[]): Promise<FastifyInstance> {
  const { world } = serving
  const app = Fastify({
    // Named by the wider type: with pino's own, Fastify's generics no longer match our signatures.
    loggerInstance: world.log.child({ at: 'http' }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: errorIds(world.random),
    trustProxy: world.config.trustedProxies.length > 0 ? world.config.trustedProxies : false,
    bodyLimit: 65_536,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    http: { maxHeaderSize: 16_384 },
  })
  // Input is parsed in the handler, where the person's language is known; the schemas here only describe.
  app.setValidatorCompiler(() => (value) => ({ value }))
  app.setSerializerCompiler(() => JSON.stringify)
  guard(app, serving)
  await app.register(cookie)
  const limits = await limitsOf(app, world.config.requestsPerMinute)
  await app.register(swagger, description(serving))
  readBodies(app)
  measure(app)
  serveHealth(app, world)
  app.decorateRequest('admitted', undefined)
  for (const route of routes) serveRoute(app, route, { ...serving, limits })
  app.get('/api/openapi.json', { schema: { hide: true }, onRequest: limits.gate }, async () => app.swagger())
  await serveScreens(app, world)
  return app
}

function guard(app: FastifyInstance, serving: Serving) {
  const { origin } = serving.world.config
  app.addHook('onRequest', async (request, reply) => {
    secure(reply, origin)
    if (!isApi(request)) return
    reply.header('cache-control', 'no-store')
    refuseCrossSite(request, origin)
  })
  app.setErrorHandler<FastifyError>((fault, request, reply) => {
    const problem = problemOf(fault)
    if (problem.status === 500) request.log.error({ err: fault, errorId: request.id }, 'a request failed')
    return sendProblem(reply, problem, clientOf(request).language, serving.tell)
  })
}

// By the route that was found: `/%61pi/…` and `http://elsewhere/api/…` lead to the same one (attack-04).
const isApi = (request: FastifyRequest) => (request.routeOptions.url ?? request.url).startsWith('/api')

function problemOf(fault: FastifyError | Halt) {
  if (fault instanceof Halt) return fault
  if (fault.name === 'Overloaded') return { refusal: 'busy', status: 503 }
  const status = fault.statusCode ?? 500
  if (status === 413) return { refusal: 'too-large', status }
  if (status === 415) return { refusal: 'invalid-input', status }
  if (status === 429) return { refusal: 'too-many-requests', status }
  if (status >= 400 && status < 500) return { refusal: 'invalid-input', status: 400 }
  return { refusal: 'fault', status: 500 }
}

function description(serving: Serving) {
  const { profile, config } = serving.world
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `${profile.operator.portal.en} API`,
        version: '1',
        description: 'Everything the screens do. Refusals are problem documents (RFC 9457).',
      },
      servers: [{ url: config.origin }],
    },
    transform: jsonSchemaTransform,
  }
}

function readBodies(app: FastifyInstance) {
  app.addContentTypeParser(
    ['text/csv', 'application/octet-stream'],
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  )
}
