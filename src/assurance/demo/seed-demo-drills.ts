import { operatorCompany } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { digestOf } from '../drills/campaign/design-drill.ts'
import type { DrillWish, Figures } from '../drills/contract.ts'
import { readTemplates } from '../drills/templates/read-templates.ts'

const figures = {
  ...{
    planned: 36,
    leftOut: 1,
    sent: 35,
    delivered: 34,
    bounced: 1,
    autoReplied: 2,
    answered: 1,
    visits: 44,
    opened: 33,
  },
  ...{ repeatClicks: 0, machineVisits: 38, firstReportSeconds: 540, medianReportSeconds: 2_760 },
} as const
const rounds = [
  { ago: 210, title: '春の標的型メール訓練', clicked: 6, reported: 12, before: 10 },
  { ago: 120, title: '秋の標的型メール訓練', clicked: 3, reported: 21, before: 19 },
] as const

/** Gives a demonstration two drills of the past year, whose people are forgotten already: only their numbers stand. */
export async function seedDemoDrills(world: World): Promise<void> {
  const templates = (await readTemplates(world.db)).filter(({ language }) => language === 'ja')
  await world.act({ by: 'system', name: 'demonstration' }, async (act) => {
    for (const { ago, title, clicked, reported, before } of rounds) {
      const [id, seed, day] = [world.random.id(), world.random.bytes(32), dayAfter(act.now, -ago)]
      const wish: DrillWish = {
        ...{ title, groups: [], numbers: [], templates: templates.map((one) => one.id), perHour: 60 },
        ...{ fromOn: day, untilOn: day, opens: '10:00', closes: '16:00' },
      }
      const at = new Date(`${dayAfter(act.now, -ago - 7)}T10:00:00+09:00`)
      await act.run(sql`
        insert into assurance_drill (id, title, wish, seed, digest, people, designed_at, designed_by, approved_at, approved_by)
        values (${id}, ${title}, ${JSON.stringify(wish)}::jsonb, ${seed}, ${digestOf(wish, templates, seed)}, ${figures.planned},
          ${at}, ${operatorCompany}, ${at}, ${world.random.id()})`)
      const came: Figures = {
        ...{ ...figures, clicked, reported, byMachinesOnly: figures.opened - clicked, taught: clicked },
        ...{ finished: clicked, finishedInTime: clicked },
        ...{ reportedBeforeClick: before, clickedThenReported: reported - before },
      }
      await act.run(sql`
        insert into assurance_drill_result (drill_id, round, figures, groups, kept_at)
        values (${id}, 'first', ${JSON.stringify(came)}::jsonb, '[]', ${act.now})`)
    }
  })
}
