import { answerTo, ok } from '#platform/http/answer.ts'
import { type Call, type Route, route } from '#platform/http/route.ts'
import { anyone, deskAgent } from '#platform/http/who.ts'
import { announcedWindows } from '#platform/maintenance/windows.ts'
import type { World } from '#platform/world.ts'
import {
  MaintenanceEnd,
  MaintenanceList,
  MaintenanceParams,
  MaintenancePlan,
  MaintenanceShown,
} from './contract.ts'
import type { Decision } from './decide.ts'
import { decideAtDesk } from './decide-at-desk.ts'
import { listMaintenance } from './list-maintenance.ts'

const path = '/api/desk/maintenance'
const shape = { who: deskAgent, holds: 'internal', evenInMaintenance: true, reply: MaintenanceList } as const
const refusals = {
  'step-up-required': 403,
  forbidden: 403,
  'maintenance-not-found': 404,
  'maintenance-overlaps': 409,
  'maintenance-not-now': 409,
  'maintenance-in-past': 422,
  'maintenance-ends-first': 422,
  'maintenance-too-long': 422,
} as const

const summaries = {
  announcement: 'Tell everybody of a window.',
  ending: 'End the running maintenance now.',
  cancellation: 'Call a window off.',
}
const decisions = { announcement: 'announce', ending: 'end', cancellation: 'cancel' } as const

/** Maintenance windows: what everybody may know of them, and the desk's decisions. */
export const maintenanceRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/maintenance',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'The maintenance that runs, and what is announced.',
    reply: MaintenanceShown,
    does: async ({ world }) => ok(await shown(world)),
  }),
  route({
    ...shape,
    method: 'GET',
    path,
    summary: 'All maintenance windows with their history.',
    does: async ({ world }) => ok(await listMaintenance(world)),
  }),
  route({
    ...{ ...shape, refusals, method: 'POST', path },
    summary: 'Plan a window.',
    body: MaintenancePlan,
    does: (call) => after(call, { decide: 'plan', ...call.body }),
  }),
  route({
    ...{ ...shape, refusals, method: 'POST', path: `${path}/opening` },
    summary: 'Begin maintenance at once.',
    body: MaintenanceEnd,
    does: (call) => after(call, { decide: 'open', ...call.body }),
  }),
  route({
    ...{ ...shape, refusals, method: 'PUT', path: `${path}/:id/end`, params: MaintenanceParams },
    summary: 'Extend or shorten a window.',
    body: MaintenanceEnd,
    does: (call) => after(call, { decide: 'move-end', ...call.params, ...call.body }),
  }),
  ...(['announcement', 'ending', 'cancellation'] as const).map((noun) =>
    route({
      ...{ ...shape, refusals, method: 'POST', path: `${path}/:id/${noun}`, params: MaintenanceParams },
      summary: summaries[noun],
      does: (call) => after(call, { decide: decisions[noun], ...call.params }),
    }),
  ),
]

async function shown({ db }: World): Promise<MaintenanceShown> {
  const { now, windows } = await announcedWindows(db)
  return {
    now: now.toISOString(),
    windows: windows.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      isRunning: startsAt <= now,
    })),
  }
}

async function after(call: Pick<Call, 'world' | 'session' | 'client' | 'stepUp'>, decision: Decision) {
  const outcome = await decideAtDesk(call.world, call, decision)
  return outcome.ok ? ok(await listMaintenance(call.world)) : answerTo(outcome)
}
