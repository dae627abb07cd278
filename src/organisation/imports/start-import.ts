import { createHash } from 'node:crypto'
import { proofFor } from '#identity/public.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Asking, administer } from '../administer.ts'
import { importLimits } from '../contract.ts'
import { decodeFile } from './file/decode-file.ts'
import { linesIn } from './file/read-lines.ts'
import { sealFile } from './file/sealed-file.ts'

type Refusal = 'forbidden' | 'file-not-readable' | 'too-many-lines' | 'step-up-required'

/** The administrator hands in a file of people; it is kept sealed until a job has checked and applied it (S1-18). */
export async function startImport(
  asking: Asking,
  content: Buffer,
): Promise<Outcome<Refusal, { id: string }>> {
  const { world, session } = asking
  const text = decodeFile(content)
  if (text === undefined || text.trim() === '') return refused('file-not-readable')
  const lines = linesIn(text)
  if (lines > importLimits.lines) return refused('too-many-lines')
  const sha256 = createHash('sha256').update(content).digest('hex')
  return administer<Refusal, { id: string }>(asking, async (act) => {
    const proof = await proofFor(act, world, asking, { operation: 'import-people', params: { sha256 } })
    if (!proof.ok) return proof
    const id = world.random.id()
    await act.run(sql`
      insert into organisation_import (company_id, id, lines, content, created_by, created_at, moved_at)
      values (${session.companyId}, ${id}, ${lines}, ${sealFile(world, id, text)}, ${session.accountId},
        ${act.now}, ${act.now})`)
    await world.jobs.enqueue(act, 'organisation.import', { companyId: session.companyId, importId: id })
    act.note('import-started', { data: { importId: id, bytes: content.length, sha256 } })
    return doneWith({ id })
  })
}
