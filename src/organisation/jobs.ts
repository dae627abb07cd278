import { type Job, job } from '#platform/jobs/jobs.ts'
import { resumeBulks } from './bulk/resume-bulks.ts'
import type { BulkRef } from './bulk/rows.ts'
import { runBulk } from './bulk/run-bulk.ts'
import type { ImportRef } from './imports/importer.ts'
import { resumeImports } from './imports/resume-imports.ts'
import { runImport } from './imports/run-import.ts'
import { type LockToTell, tellLock } from './self-registration/settings/tell-administrators.ts'
import { tidy } from './tidy.ts'

/** What this room does later or by the clock. */
export const organisationJobs: Job[] = [
  job<ImportRef>({ name: 'organisation.import', takesAtMost: 300, does: runImport }),
  job({ name: 'organisation.resume-imports', every: '* * * * *', does: resumeImports }),
  job<BulkRef>({ name: 'organisation.bulk-action', takesAtMost: 900, does: runBulk }),
  job({ name: 'organisation.resume-bulk-actions', every: '* * * * *', does: resumeBulks }),
  job<LockToTell>({ name: 'organisation.tell-lock', does: tellLock }),
  job({ name: 'organisation.tidy', every: '20 3 * * *', does: tidy }),
]
