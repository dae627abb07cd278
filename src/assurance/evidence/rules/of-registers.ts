import { part } from '#platform/sql.ts'
import { gapsBetween } from '../../bodies/ciso-gaps.ts'
import type { ComputedRule } from './rule.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 1 } as const

/** What the registers of this room show as they stand. */
export const registerRules: readonly ComputedRule[] = [
  {
    ...current,
    id: 'controls-mapped',
    title: {
      ja: '基準の条項(または適用外の理由)を示していない対策の数',
      en: 'Controls without a clause, or a reason, in each frame',
    },
    query: () => part`
      select c.id as control, (select count(*)::int from assurance_library l where l.is_frame and not exists (
        select 1 from assurance_mapping m where m.control_id = c.id and m.library_id = l.id)) as missing
      from assurance_control c where c.retired_at is null order by c.id`,
    measure: { kind: 'sum', of: 'missing' },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    id: 'controls-owned',
    title: {
      ja: 'CISOの下の組織が所管し、責任者が在籍する対策の割合',
      en: 'Controls owned below the CISO whose accountable person is there',
    },
    query: () => part`
      with recursive below as (
        select id from assurance_body where under_seat = 'ciso'
        union select b.id from assurance_body b join below on b.above = below.id)
      select c.id as control, p.id as accountable, c.unit,
        (p.left_on is null and c.unit in (select id from below))::int as owned, 1 as controls
      from assurance_control c join assurance_person p on p.id = c.accountable where c.retired_at is null order by c.id`,
    measure: { kind: 'share', of: 'owned', in: 'controls' },
    threshold: { atLeast: 1 },
  },
  {
    ...current,
    id: 'threats-covered',
    title: {
      ja: '五つの脅威それぞれに対する有効な対策の数(最少)',
      en: 'Live controls against each of the five threats, the fewest',
    },
    query: () => part`
      select threat, (select count(*)::int from assurance_control where retired_at is null and threat = any(threats)) as controls
      from unnest(array['unauthorised-access', 'loss', 'destruction', 'falsification', 'leakage']) threat order by threat`,
    measure: { kind: 'least', of: 'controls' },
    threshold: { atLeast: 1 },
  },
  {
    ...current,
    id: 'policy-open',
    title: { ja: '公開している基本方針の項目数', en: 'Points of the basic policy that are open' },
    query: () => part`
      select c.number as point, max(v.version) as version from assurance_commitment c
      join assurance_commitment_version v on v.commitment_id = c.id
      where c.kind = 'policy' and length(v.text_ja) > 0 and length(v.text_en) > 0 group by 1 order by 1`,
    measure: { kind: 'rows' },
    threshold: { atLeast: 10 },
  },
  {
    ...current,
    id: 'ciso-continuity',
    title: { ja: '過去1年間にCISOのいなかった日数', en: 'Days of the last year without a CISO' },
    query: ({ from, to }) =>
      gapsBetween(
        part`(${from}::timestamptz at time zone 'Asia/Tokyo')`,
        part`((${to}::timestamptz at time zone 'Asia/Tokyo')::date + 1)`,
      ),
    measure: { kind: 'sum', of: 'days', empty: 0 },
    threshold: { atMost: 0 },
    days: 365,
  },
  {
    ...current,
    id: 'risk-highest',
    title: {
      ja: '情報セキュリティのリスク区分(4が最高)',
      en: 'Class of information security as a risk, 4 the highest',
    },
    query: () => part`
      select class, version from assurance_risk_class where risk_id = 'information-security' order by version desc limit 1`,
    measure: { kind: 'least', of: 'class' },
    threshold: { atLeast: 4 },
  },
  {
    ...current,
    id: 'follow-ups-on-time',
    title: { ja: '期日を過ぎた会議の宿題の数', en: 'Follow-ups of meetings past their day' },
    query: ({ to }) => part`
      select f.due_on::text as due, (f.done_at is null
        and f.due_on < (${to}::timestamptz at time zone 'Asia/Tokyo')::date)::int as overdue
      from assurance_follow_up f order by f.due_on, f.id limit 5000`,
    measure: { kind: 'sum', of: 'overdue', empty: 0 },
    threshold: { atMost: 0 },
  },
]
