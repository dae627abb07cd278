import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { colleaguesOn } from '../../population/people-on.ts'
import type { DrillChoices } from '../contract.ts'
import { dayInJapan } from '../plan/working-minutes.ts'
import { ownDomains } from '../rails/own-domain.ts'
import { readTemplates } from '../templates/read-templates.ts'

/** What a drill may be made of: templates, departments, and the limits of this house. */
export async function showChoices({ db, clock, profile }: World): Promise<DrillChoices> {
  const today = dayInJapan(await clock.now())
  const { perHour, opens, closes } = profile.drills
  return {
    templates: await readTemplates(db),
    groups: await db.rows<DrillChoices['groups'][number]>(sql`
      select group_company as company, unit, count(*)::int as people from (${colleaguesOn(today)}) c
      group by 1, 2 order by 1, 2 limit 1000`),
    limits: { domains: ownDomains(profile), perHour, opens, closes },
  }
}
