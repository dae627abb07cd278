import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Answer, type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { ImportProgress, ImportStarted, importLimits } from '../contract.ts'
import { templateFile } from './file/template-file.ts'
import { readFaultFile, readImport } from './read-import.ts'
import { startImport } from './start-import.ts'

const params = z.object({ id: z.uuid() })
const csvFile = (name: string, content: string): Answer => ({
  status: 200,
  file: { name, type: 'text/csv; charset=utf-8', content },
})

/** Registering many people by file. */
export const importRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/people/imports',
    who: administrator,
    holds: 'customer',
    summary:
      'Hands in a CSV file of people (text/csv; UTF-8 or cp932); it is checked and applied as a whole or not at all.',
    body: z.instanceof(Buffer),
    bodyLimit: importLimits.bytes,
    reply: ImportStarted,
    refusals: { forbidden: 403, 'file-not-readable': 422, 'too-many-lines': 422, 'step-up-required': 403 },
    does: async (call) =>
      answerTo(await startImport(call, call.body), (started) => ({ status: 202, body: started })),
  }),
  route({
    method: 'GET',
    path: '/api/people/imports/template.csv',
    who: administrator,
    holds: 'public',
    givesFile: true,
    summary: 'The file to fill in, with headings and examples.',
    does: async () => csvFile('people-template.csv', templateFile()),
  }),
  route({
    method: 'GET',
    path: '/api/people/imports/:id',
    who: administrator,
    holds: 'customer',
    summary: 'How far an import is.',
    params,
    reply: ImportProgress,
    refusals: { 'import-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const progress = await readImport(world.db, session.companyId, id)
      return progress ? ok(progress) : { refusal: 'import-not-found' }
    },
  }),
  route({
    method: 'GET',
    path: '/api/people/imports/:id/faults.csv',
    who: administrator,
    holds: 'customer',
    givesFile: true,
    summary: 'All faults of a refused import with line, column and reason.',
    params,
    refusals: { 'import-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const file = await readFaultFile(world.db, session.companyId, id)
      return file ? csvFile('people-faults.csv', file) : { refusal: 'import-not-found' }
    },
  }),
]
