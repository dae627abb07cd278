import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { Statement, StatementFigures, StatementFileQuery, StatementQuery } from './contract.ts'
import { figuresOf } from './figures-of.ts'
import { monthOf } from './month.ts'
import { statementFile } from './statement-file.ts'
import { statementOf } from './statement-of.ts'

/** What a company owes, month by month. */
export const ledgerRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/statements',
    who: administrator,
    holds: 'customer',
    summary: 'What the company owes for a month, by department: the sum of its ledger.',
    query: StatementQuery,
    reply: Statement,
    does: async ({ world, session, query }) => {
      const now = await world.clock.now()
      return ok(await statementOf(world.db, now, session.companyId, query.month ?? monthOf(now)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/statements/figures',
    who: administrator,
    holds: 'internal',
    summary: 'Twelve months up to one, and how long before the departure its tickets were bought.',
    query: StatementQuery,
    reply: StatementFigures,
    does: async ({ world, session, query }) =>
      ok(await figuresOf(world.db, session.companyId, query.month ?? monthOf(await world.clock.now()))),
  }),
  route({
    method: 'GET',
    path: '/api/statements/export.csv',
    who: administrator,
    holds: 'customer',
    givesFile: true,
    summary: 'A statement as a file for spreadsheets, entry by entry.',
    query: StatementFileQuery,
    refusals: { forbidden: 403, 'characters-not-in-cp932': 422, 'step-up-required': 403 },
    does: async (call) =>
      answerTo(await statementFile(call, call.query), (content) => ({
        status: 200,
        file: { name: `statement-${call.query.month}.csv`, type: typeOf(call.query.encoding), content },
      })),
  }),
]

const typeOf = (encoding: 'utf-8' | 'cp932') =>
  `text/csv; charset=${encoding === 'cp932' ? 'windows-31j' : 'utf-8'}`
