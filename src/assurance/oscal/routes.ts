import type { Answer } from '#platform/http/route.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { assessmentResults } from './assessment-results.ts'
import { planOfAction } from './plan-of-action.ts'

const fileOf = (name: string, document: object): Answer => ({
  status: 200,
  file: {
    ...{ name, type: 'application/json; charset=utf-8' },
    content: `${JSON.stringify(document, undefined, 2)}\n`,
  },
})

const reads = {
  method: 'GET',
  who: securityOffice,
  holds: 'confidential',
  givesFile: true,
} as const

/** The same for other tools, in OSCAL. */
export const oscalRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/oscal/assessment-results' },
    summary: 'How every control stands, as OSCAL assessment results.',
    does: async ({ world }) => fileOf('assessment-results.json', await assessmentResults(world)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/oscal/plan-of-action' },
    summary: 'What is still to be mended, as an OSCAL plan of action and milestones.',
    does: async ({ world }) => fileOf('plan-of-action.json', await planOfAction(world)),
  }),
]
