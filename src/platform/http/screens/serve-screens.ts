import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ClosedForMaintenance } from '../../maintenance/closed.ts'
import { closedNow } from '../../maintenance/must-be-open.ts'
import { StartFault } from '../../start-fault.ts'
import type { World } from '../../world.ts'
import { clientOf } from '../client.ts'
import { Halt } from '../fault.ts'
import { builtScreens, holdPages, sendPage } from './send-page.ts'

/** Faults when npm built no screens, as it does when it is told to run no scripts. */
export function mustHaveScreens(): void {
  if (!existsSync(join(builtScreens, 'index.html')))
    throw new StartFault('The screens are not built: run "npm run build" here once, then start again.')
}

/** Serves the built screens. Paths of screens get their page; everything else is not found. */
export async function serveScreens(app: FastifyInstance, world: World): Promise<void> {
  if (!existsSync(join(builtScreens, 'index.html'))) {
    app.setNotFoundHandler((request) => refuseUnknown(request))
    world.log.warn('The screens are not built: run "npm run build".')
    return
  }
  holdPages()
  await app.register(fastifyStatic, {
    root: builtScreens,
    wildcard: false,
    index: false,
    // Pages go out by their paths alone, so that none stays open during maintenance.
    globIgnore: ['**/*.html*', 'assets/**'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  serveAssets(app)
  app.setNotFoundHandler(async (request, reply) => {
    const page = pageOf(request, world)
    if (!page) return refuseUnknown(request)
    const closed = page.evenInMaintenance ? undefined : await closedNow(world, undefined)
    if (closed) return closedPage(reply, new ClosedForMaintenance(closed))
    return sendPage(page.found ? reply : reply.status(404), page.file)
  })
}

/** Scripts, styles and faces by one route: one for each would be a quarter of what opening the door takes. */
function serveAssets(app: FastifyInstance): void {
  const files = new Set(readdirSync(join(builtScreens, 'assets')))
  app.get<{ Params: { file: string } }>('/assets/:file', { schema: { hide: true } }, (request, reply) => {
    const { file } = request.params
    return files.has(file) ? reply.sendFile(`assets/${file}`) : reply.callNotFound()
  })
}

/** The page of the maintenance, in place of whichever was asked for. */
export function closedPage(reply: FastifyReply, { retryAfter }: ClosedForMaintenance) {
  reply.header('retry-after', String(retryAfter))
  return sendPage(reply.status(503), 'maintenance.html', 'no-store')
}

/** The page of a house that cannot reach its database, in place of whichever was asked for. */
export function awayPage(reply: FastifyReply) {
  reply.header('retry-after', '30')
  return sendPage(reply.status(503), 'unavailable.html', 'no-store')
}

// The gate's screens by the first word of their path; `web/gate/screens.tsx` has them, too.
const gateScreens = [
  ...['sign-in', 'recovery', 'set-password', 'self-registration', 'held', 'help', 'who-can-fix'],
  ...['guide', 'manual', 'notices', 'hand-over', 'arrived', 'signed-out'],
]
const screenPath = new RegExp(`^(/en)?(/(${gateScreens.join('|')})(/[\\w-]*)*)?/?$`)

// The door of staff stands among the gate's pages, and stays open.
const staffDoor = /^(\/en)?\/sign-in\/staff\/?$/

function pageOf(request: FastifyRequest, world: World) {
  const [path = '/'] = request.url.split('?')
  if (path.startsWith('/api') || !['GET', 'HEAD'].includes(request.method)) return undefined
  if (/^\/portal(\/|$)/.test(path)) return { file: 'portal.html', found: true, evenInMaintenance: false }
  if (/^\/desk(\/|$)/.test(path)) return { file: 'desk.html', found: true, evenInMaintenance: true }
  if (/^\/security(\/|$)/.test(path)) return { file: 'security.html', found: true, evenInMaintenance: true }
  if (/^\/my-security(\/|$)/.test(path))
    return { file: 'my-security.html', found: true, evenInMaintenance: true }
  if (/^(\/en)?\/trust\/?$/.test(path)) return { file: 'trust.html', found: true, evenInMaintenance: true }
  if (/^(\/en)?\/drill\/?$/.test(path)) return { file: 'drill.html', found: true, evenInMaintenance: true }
  if (world.profile.demo && path === '/mailbox')
    return { file: 'mailbox.html', found: true, evenInMaintenance: true }
  const found = path === '/' || screenPath.test(path)
  return { file: 'index.html', found, evenInMaintenance: staffDoor.test(path) }
}

function refuseUnknown(request: FastifyRequest): never {
  request.log.debug({ language: clientOf(request).language }, 'no such route')
  throw new Halt('not-found', 404)
}
