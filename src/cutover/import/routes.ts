import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deskAgent } from '#platform/http/who.ts'
import type { World } from '#platform/world.ts'
import { Imports } from './contract.ts'
import { firstFaults } from './fault-file.ts'
import { listImports } from './list-imports.ts'

/** What the desk sees of imports; they are carried out on the command line. */
export const importRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk/imports',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Exports of the old system that were taken over or tried, the newest first.',
    reply: Imports,
    does: async ({ world }) => ok(await shown(world)),
  }),
  route({
    method: 'GET',
    path: '/api/desk/imports/faults.csv',
    who: deskAgent,
    holds: 'internal',
    givesFile: true,
    evenInMaintenance: true,
    summary: 'Faults of the newest import with file, line, field and reason, ten thousand at most.',
    does: async ({ world }) => ({
      status: 200,
      file: {
        name: 'cutover-faults.csv',
        type: 'text/csv; charset=utf-8',
        content: await firstFaults(world.db),
      },
    }),
  }),
]

async function shown({ db }: World): Promise<Imports> {
  const rows = await listImports(db)
  const imports = rows.map(({ id, state, is_dry_run, lines, faults, counts, created_at, ended_at }, n) => ({
    ...{ id, state, isDryRun: is_dry_run, lines, faults, counts },
    begunAt: created_at.toISOString(),
    ...(ended_at && { endedAt: ended_at.toISOString() }),
    hasFaultFile: n === 0 && faults > 0,
  }))
  return { imports }
}
