import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { StepUpRow } from '../tables.ts'

/** A step-up of this very session that still waits for its code; undefined when foreign, passed or past its ten minutes. */
export function findStepUp(db: Db, session: Session, id: string): Promise<StepUpRow | undefined> {
  return db.row<StepUpRow>(sql`
    select u.* from identity_step_up u, (select platform_now() as now offset 0) clock
    where u.company_id = ${session.companyId} and u.id = ${id} and u.session_id = ${session.id}
      and u.security_version = ${session.securityVersion} and u.proved_at is null and u.expires_at > clock.now`)
}
