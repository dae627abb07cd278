import { type Db, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import { lastDayOf } from '../../population/show-population.ts'
import type { ProgrammeYear, SecurityYear, YearWish } from '../contract.ts'
import { programmeYears } from '../rounds.ts'
import { boundsOf, yearOf } from '../years.ts'
import { cyclesOf } from './cycles-of.ts'
import { exercisesOf } from './exercises-of.ts'

/** Days of a year, the first one and the first after it, seen from a day. */
export interface YearSpan {
  readonly from: string
  readonly until: string
  readonly today: string
}

/** One year of the security office: what was planned, what took place, and what is lacking. */
export async function showYear(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  { kind = 'fiscal', year }: YearWish,
): Promise<SecurityYear> {
  const today = dayAfter(await clock.now(), 0)
  const shown = year ?? yearOf(kind, today)
  const span = { ...boundsOf(kind, shown), today }
  const [programmes, cycles, exercises, days] = await Promise.all([
    programmesOf(db, kind, span),
    cyclesOf(db, span),
    exercisesOf(db, span),
    daysOf(db, span),
  ])
  return {
    ...{ kind, year: shown, from: span.from, lastDay: lastDayOf(span.until), today },
    ...{ programmes, cycles, exercises, days },
  }
}

function programmesOf(db: Db, kind: SecurityYear['kind'], { from, until, today }: YearSpan) {
  const day = part`${today}::date`
  const spans = part`select ${kind}::text as kind, ${from}::date as since, ${until}::date as until, ${until}::date <= ${day} as is_over`
  return db.rows<ProgrammeYear>(sql`
    select p.id as programme, p.kind, jsonb_build_object('ja', p.title_ja, 'en', p.title_en) as title, p.minimum, p.target,
      p.year_kind as counts, y.held, y.ahead, y.short
    from assurance_programme p join (${programmeYears(day, spans)}) y on y.programme = p.id
    order by array_position(array['training', 'exercise', 'drill'], p.kind), p.id`)
}

const daysOf = (db: Db, { from, until }: YearSpan) =>
  db.rows<SecurityYear['days'][number]>(sql`
    select effective_on::text as "on", count(*)::int as participations from assurance_participation
    where effective_on >= ${from}::date and effective_on < ${until}::date group by 1 order by 1`)
