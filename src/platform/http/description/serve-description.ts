import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { isStaff } from '../../author.ts'
import { clientOf } from '../client.ts'
import type { Limits } from '../limits.ts'
import type { Route } from '../route.ts'
import type { Serving } from '../serve-route.ts'
import { isForCompanies } from '../who.ts'

/** Gathers the description of every route that is opened from here on. */
export async function gatherDescription(app: FastifyInstance, { world }: Serving): Promise<void> {
  const { profile, config } = world
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `${profile.operator.portal.en} API`,
        version: '1',
        description: 'Everything the screens do. Refusals are problem documents (RFC 9457).',
      },
      servers: [{ url: config.origin }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey' as const, in: 'cookie' as const, name: '__Host-session' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

interface Told {
  readonly routes: readonly Route[]
  readonly limits: Limits
}

/**
 * Serves the description: to the operator's staff all of it, to everybody else the routes that people of companies, and
 * strangers, may call. What the desk and the security office can do is no secret that would keep anybody out, and no map
 * for whoever looks for a way in.
 */
export function serveDescription(app: FastifyInstance, serving: Serving, { routes, limits }: Told): void {
  const hidden = new Set(
    routes
      .filter(({ who }) => !isForCompanies(who))
      .map(({ method, path }) => `${method} ${described(path)}`),
  )
  app.get('/api/openapi.json', { schema: { hide: true }, onRequest: limits.gate }, async (request) => {
    // Asked for no text, it gives the document.
    const all = app.swagger() as Description
    return (await isOfStaff(serving, clientOf(request).cookie('session'))) ? all : without(all, hidden)
  })
}

const described = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

/** Nobody is asked to sign in for this: without a session that opens everything he is told what everybody is told. */
async function isOfStaff({ world, authenticate }: Serving, cookie: string | undefined): Promise<boolean> {
  const session = cookie ? await authenticate(world, cookie, true) : undefined
  return session !== undefined && isStaff(session.kind) && !session.limited && !session.unenrolled
}

interface Description {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

function without(all: Description, hidden: ReadonlySet<string>): Description {
  const paths = Object.entries(all.paths ?? {}).flatMap(([path, methods]) => {
    const shown = Object.entries(methods).filter(([method]) => !hidden.has(`${method.toUpperCase()} ${path}`))
    return shown.length > 0 ? [[path, Object.fromEntries(shown)]] : []
  })
  return { ...all, paths: Object.fromEntries(paths) }
}
