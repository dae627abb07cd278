import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deskAgent } from '#platform/http/who.ts'
import { moveDatesAtDesk } from '../dates/move-dates.ts'
import { askRehearsal } from '../rehearsal/ask-rehearsal.ts'
import {
  CompaniesQuery,
  CutoverBoard,
  DatesMove,
  DatesMoved,
  RehearsalAsked,
  RehearsalWish,
  RehearsedCompanies,
} from './contract.ts'
import { exportCompanies, listCompanies } from './list-companies.ts'
import { showBoard } from './show-board.ts'

/** The desk's board of the change: its dates, and who could not sign in. It goes on during maintenance. */
export const cutoverDeskRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk/cutover',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'The dates of the change with their history, and the rehearsals so far.',
    reply: CutoverBoard,
    does: async ({ world }) => ok(await showBoard(world)),
  }),
  route({
    method: 'POST',
    path: '/api/desk/cutover/dates',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Moves dates of the change, on every node with the next act.',
    body: DatesMove,
    reply: DatesMoved,
    refusals: {
      'dates-unchanged': 422,
      'dates-out-of-order': 422,
      'date-too-far': 422,
      'dates-need-confirmation': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await moveDatesAtDesk(call.world, call, call.body), ok),
  }),
  route({
    method: 'POST',
    path: '/api/desk/cutover/rehearsals',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Asks for a rehearsal of a day over all companies.',
    body: RehearsalWish,
    reply: RehearsalAsked,
    refusals: { 'rehearsal-running': 409 },
    does: async ({ world, session, body }) =>
      answerTo(
        await askRehearsal(world, session, body.on, (act, asked) =>
          world.jobs.enqueue(act, 'cutover.rehearse', asked),
        ),
        ({ id }) => ({ status: 202, body: { id } }),
      ),
  }),
  route({
    method: 'GET',
    path: '/api/desk/cutover/companies',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Companies of the newest rehearsal, those with the most people to help first.',
    query: CompaniesQuery,
    reply: RehearsedCompanies,
    does: async ({ world, query }) => ok(await listCompanies(world.db, query)),
  }),
  route({
    method: 'GET',
    path: '/api/desk/cutover/companies.csv',
    who: deskAgent,
    holds: 'internal',
    givesFile: true,
    evenInMaintenance: true,
    summary: 'The same as a file for spreadsheets.',
    does: async ({ world }) => ({
      status: 200,
      file: {
        name: 'rehearsal.csv',
        type: 'text/csv; charset=utf-8',
        content: await exportCompanies(world.db),
      },
    }),
  }),
]
