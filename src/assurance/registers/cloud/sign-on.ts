import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import type { SignOn } from './contract.ts'
import { readSignOn } from './read-sign-on.ts'

/** Services single sign-on knows that no listed cloud service in use answers to. */
export const unlisted = (): Part => part`
  select s.name, s.last_used_on, s.loaded_at, not exists (
    select 1 from assurance_cloud c join assurance_entry e on e.id = c.entry_id
    where e.retired_at is null and c.state = 'in-use'
      and lower(s.name) in (select lower(n) from unnest(c.sign_on_names || e.name_ja || e.name_en) n)) as is_missing
  from assurance_sign_on_service s`

/** Takes in the list of single sign-on, whole or not at all; it stands in place of the one before. */
export function loadSignOn(
  overseeing: Overseeing,
  file: Buffer,
): Promise<Outcome<'forbidden' | 'sign-on-broken', { services: number }>> {
  const { services, faults } = readSignOn(file.toString('utf8'))
  return atTheOffice<'sign-on-broken', { services: number }>(overseeing, async (act) => {
    if (faults.length > 0) return refused('sign-on-broken', { faults: faults.slice(0, 200) })
    await act.run(sql`delete from assurance_sign_on_service`)
    await act.run(sql`
      insert into assurance_sign_on_service (name, last_used_on, loaded_at)
      select name, "lastUsedOn", ${act.now} from jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
        as s(name text, "lastUsedOn" date)`)
    act.note('sign-on-list-loaded', { data: { services: services.length } })
    return doneWith({ services: services.length })
  })
}

/** What the register lacks of what single sign-on knows (S2-42). */
export async function showSignOn({ db }: World): Promise<SignOn> {
  const rows = await db.rows<{ name: string; day: string | null; loaded_at: Date; is_missing: boolean }>(sql`
    select name, last_used_on::text as day, loaded_at, is_missing from (${unlisted()}) s order by name`)
  const [first] = rows
  return {
    ...(first && { loadedAt: first.loaded_at.toISOString() }),
    services: rows.length,
    missing: rows
      .filter(({ is_missing }) => is_missing)
      .map(({ name, day }) => ({ name, ...(day && { lastUsedOn: day }) })),
  }
}
