import { z } from 'zod'
import { deviceRefusals, opensOwnOnly, outsideRefusal } from '../../handling/guard.ts'
import type { Route } from '../route.ts'
import { isForStaff } from '../who.ts'

/** The shape of every refusal on the wire (RFC 9457). */
const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string().describe('What to tell the person, in the language asked for.'),
    status: z.int(),
    refusal: z.string().describe('The id of the refusal; programs decide by it.'),
    errorId: z.string().describe('Under this id the log knows the request.'),
    detail: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' })

const alwaysOpen: Record<string, string> = {
  boolean: ', even in maintenance',
  function: ', in maintenance for staff',
}

/** What the API description says of a route: what it is for, who may call it, its shapes and all its refusals. */
export function describeRoute(route: Route) {
  const { body, params, query, summary, who, evenLimited, evenUnenrolled, evenInMaintenance } = route
  const even = `${evenLimited ? ', even limited' : ''}${evenUnenrolled ? ', even unenrolled' : ''}`
  return {
    summary,
    description: `For ${who.name}${even}${alwaysOpen[typeof evenInMaintenance] ?? ''}.`,
    tags: [route.path.split('/')[2] ?? 'api'],
    security: who.name === 'anyone' ? [] : [{ session: [] }],
    ...(route.crossSite && { consumes: ['application/x-www-form-urlencoded'] }),
    ...(body && { body }),
    ...(params && { params }),
    ...(query && { querystring: query }),
    response: {
      ...doneBy(route),
      ...problemsOf(route),
    },
  }
}

function doneBy({ reply, method, crossSite }: Route) {
  if (crossSite)
    return { '303': z.unknown().describe('Always: the browser goes on to a page of the portal.') }
  const told = reply ?? z.unknown().describe('Done: no body, or a file.')
  return { [reply && method !== 'POST' ? '200' : '2xx']: told }
}

/** All refusals of a route by status: its own, and those of the door. */
function problemsOf(route: Route) {
  const byStatus = Map.groupBy(
    [...Object.entries(route.refusals ?? {}), ...ofTheDoor(route), ...ofTheGuard(route)],
    ([, status]) => status,
  )
  return Object.fromEntries(
    [...byStatus].map(([status, refusals]) => [
      String(status),
      {
        description: [...new Set(refusals.map(([id]) => id))].join(', '),
        content: { 'application/problem+json': { schema: ProblemDocument } },
      },
    ]),
  )
}

/** What is asked of the devices of staff, and where files may be fetched; of people of a company nothing. */
function ofTheGuard(route: Route): [refusal: string, status: number][] {
  if (opensOwnOnly(route) || !isForStaff(route.who)) return []
  const refusals = [
    ...deviceRefusals[route.holds ?? 'customer'],
    ...(route.givesFile ? [outsideRefusal] : []),
  ]
  return refusals.map((refusal) => [refusal, 403])
}

function ofTheDoor({
  who,
  body,
  params,
  query,
  method,
  evenLimited,
  evenUnenrolled,
  evenInMaintenance,
}: Route): [refusal: string, status: number][] {
  const isOpen = who.name === 'anyone'
  const all: [refusal: string, status: number, may: boolean][] = [
    ['invalid-input', 400, Boolean(body ?? params ?? query)],
    ['signed-out', 401, !isOpen],
    ['forbidden', 403, !isOpen],
    ['account-limited', 403, !isOpen && !evenLimited],
    ['authenticator-first', 403, !isOpen && !evenUnenrolled],
    ['foreign-origin', 403, true],
    ['too-large', 413, method !== 'GET'],
    ['invalid-input', 415, method !== 'GET'],
    ['too-many-requests', 429, true],
    ['fault', 500, true],
    ['busy', 503, true],
    ['unavailable', 503, true],
    ['maintenance', 503, evenInMaintenance !== true],
  ]
  return all.flatMap(([refusal, status, may]) => (may ? [[refusal, status]] : []))
}
