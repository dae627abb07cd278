import { type Db, sql } from '#platform/sql.ts'

/** How a company's self-registration stands towards whoever would hold it. */
export interface SelfRegistrationStand {
  readonly isOpen: boolean
  readonly isHeld: boolean
  /** People on their way through it now. */
  readonly joinings: number
}

/** Undefined when the company has never set a password for it. */
export const selfRegistrationStand = (
  db: Db,
  companyId: string,
  now: Date,
): Promise<SelfRegistrationStand | undefined> =>
  db.row<SelfRegistrationStand>(sql`
    select is_open as "isOpen", held_at is not null as "isHeld", (
      select count(*)::int from organisation_joining j
      where j.company_id = s.company_id and j.step <> 'done' and j.expires_at > ${now}) as joinings
    from organisation_self_registration s where company_id = ${companyId}`)
