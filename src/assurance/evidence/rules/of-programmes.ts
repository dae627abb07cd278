import { type Part, part } from '#platform/sql.ts'
import { cells } from '../../programmes/cells.ts'
import { programmeYears } from '../../programmes/rounds.ts'
import { dayIn, twoYears } from '../../programmes/years.ts'
import type { ComputedRule, Span } from './rule.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 730 } as const

/** The last year that is over and the running one, in both ways of counting years; only the programme's own counts (O1). */
const lacking =
  (programme: string) =>
  ({ to }: Span): Part =>
    part`
    select kind as year, since::text as "from", until::text as until, counts, is_over as "isOver", held, ahead, minimum, short
    from (${programmeYears(dayIn(to), twoYears(dayIn(to)))}) y where programme = ${programme} order by kind desc, since`

/** Of everybody asked in a year, how many did it as often as the programme wants, or as often as they were asked if that is less. */
const covered =
  (programme: string) =>
  ({ to }: Span): Part =>
    part`
    select s.since::text as "from", s.until::text as until, s.is_over as "isOver", count(*)::int as people,
      (count(*) filter (where officer))::int as officers, (count(*) filter (where done >= least(g.minimum, due)))::int as kept,
      (count(*) filter (where officer and done >= least(g.minimum, due)))::int as "keptOfficers"
    from assurance_programme g join (${twoYears(dayIn(to))}) s on s.kind = g.year_kind
    cross join lateral (
      select bool_or(kind = 'officer') as officer, count(*) filter (where state = 'done') as done, count(*) as due
      from (${cells(dayIn(to), part`y.programme_id = g.id and y.ends_on >= s.since and y.ends_on < s.until`)}) c
      where state in ('done', 'missing') group by colleague_id) each
    where g.id = ${programme} group by 1, 2, 3 order by 1`

/** What has to happen several times a year. */
export const programmeRules: readonly ComputedRule[] = [
  {
    ...current,
    // The first one did not know of drills.
    version: 2,
    id: 'csirt-exercises',
    title: {
      ja: 'CSIRT訓練の実施が年間の最低回数に足りない回数',
      en: 'CSIRT exercises lacking in the last year and the running one',
    },
    query: lacking('csirt-exercise'),
    measure: { kind: 'sum', of: 'short' },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    // The first one did not know of drills.
    version: 2,
    id: 'training-rounds',
    title: {
      ja: '研修の実施が年間の最低回数に足りない回数',
      en: 'Rounds of training lacking in the last year and the running one',
    },
    query: lacking('training'),
    measure: { kind: 'sum', of: 'short' },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    id: 'training-coverage',
    title: {
      ja: '求められた回数の研修を受けた役員・社員の割合',
      en: 'Officers and employees trained as often as they were asked',
    },
    query: covered('training'),
    measure: { kind: 'share', of: 'kept', in: 'people' },
    threshold: { atLeast: 1 },
  },
]
