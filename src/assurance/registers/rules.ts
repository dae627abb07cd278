import { part } from '#platform/sql.ts'
import type { ComputedRule } from '../evidence/rules/rule.ts'
import { unlisted } from './cloud/sign-on.ts'
import { stillOpen } from './leavers/end-access.ts'
import { groundless } from './parties/end-groundless.ts'
import type { RegisterKind } from './pattern/contract.ts'
import { standing } from './pattern/read-entries.ts'

const current = { version: 1, isAsOf: false, freshHours: 24, days: 1 } as const
const dayOf = (moment: unknown) => part`(${moment}::timestamptz at time zone 'Asia/Tokyo')::date`

/** Whether everything a register lists was looked at in time; an empty register shows nothing. */
const lookedAt = (kind: RegisterKind, id: string, title: ComputedRule['title']): ComputedRule => ({
  ...{ ...current, id, title },
  query: ({ to }) => part`
    select name_ja as entry, state, on_day::text as checked, (state <> 'current')::int as open
    from (${standing(kind, dayOf(to))}) e order by name_ja`,
  measure: { kind: 'sum', of: 'open' },
  threshold: { atMost: 0 },
})

/** What the registers show that the security office keeps by hand. */
export const entryRules: readonly ComputedRule[] = [
  lookedAt('law', 'laws-in-order', {
    ja: '見直しの期限を過ぎた法令・ガイドラインの数',
    en: 'Laws and guidelines not reviewed in time',
  }),
  lookedAt('membership', 'memberships-in-order', {
    ja: '確認の期限を過ぎた加盟団体の数',
    en: 'Memberships not looked at in time',
  }),
  lookedAt('party', 'contractors-in-order', {
    ja: '点検の期限を過ぎた、または是正が必要な業務委託先の数',
    en: 'Contractors not checked in time, or to be put right',
  }),
  {
    ...current,
    id: 'monitors-active',
    title: { ja: '監視で連携している社外専門機関の数', en: 'Outside bodies that watch with us' },
    query: ({ to }) => part`
      select e.name_ja as monitor, d.from_on::text as since from assurance_entry e join assurance_monitor d on d.entry_id = e.id
      where e.retired_at is null and ${dayOf(to)} between d.from_on and coalesce(d.until_on, 'infinity')
      order by 1`,
    measure: { kind: 'rows' },
    threshold: { atLeast: 2 },
  },
  {
    ...current,
    id: 'contractors-bound',
    title: {
      ja: '選定記録・契約・守秘義務のないまま使える委託先のアカウントの数',
      en: 'Open accounts of contractors without selection record, contract or confidentiality',
    },
    query: ({ to }) => part`
      select e.name_ja as contractor, g.why is not null as groundless, (g.why is not null)::int as open
      from assurance_outside_account a join assurance_entry e on e.id = a.party_id
      left join (${groundless(to)}) g on g.account_id = a.account_id
      where a.closed_at is null
      union all
      select c.employee_number, true, 1 from assurance_colleague c
      where c.kind = 'contractor' and c.staff_account_id is not null and (c.left_on is null or c.left_on > ${dayOf(to)})
        and not exists (select 1 from assurance_outside_account a where a.account_id = c.staff_account_id)
      order by 1`,
    measure: { kind: 'sum', of: 'open', empty: 0 },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    id: 'contract-end-lag',
    title: {
      ja: '契約・守秘義務の終了からアクセスの終了までの時間(分・最長)',
      en: 'Minutes from the end of a contract or its confidentiality to the end of access, the longest',
    },
    query: ({ from, to }) => part`
      select e.name_ja as contractor, to_char(l.ended_from at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI') as ended, l.why,
        greatest(0, floor(extract(epoch from l.until - l.ended_from) / 60))::int as minutes
      from (select party_id, ended_from, why, closed_at as until from assurance_outside_account where closed_at is not null
        union all select party_id, ended_from, why, ${to}::timestamptz from (${groundless(to)}) g) l
      join assurance_entry e on e.id = l.party_id
      where l.until >= ${from}::timestamptz order by l.ended_from, 1`,
    measure: { kind: 'most', of: 'minutes', empty: 0 },
    threshold: { atMost: 60 },
    days: 365,
  },
  {
    ...current,
    id: 'clouds-assessed',
    title: {
      ja: '利用中で、リスク評価が期限内に「問題なし」でないクラウドサービスの数',
      en: 'Cloud services in use whose assessment is missing, overdue or not in order',
    },
    query: ({ to }) => part`
      select e.name_ja as service, e.state as assessment, (e.state <> 'current')::int as open
      from (${standing('cloud', dayOf(to))}) e join assurance_cloud c on c.entry_id = e.id
      where c.state = 'in-use' order by 1`,
    measure: { kind: 'sum', of: 'open' },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    id: 'clouds-complete',
    title: {
      ja: 'シングルサインオンの記録にあり、一覧にないクラウドサービスの数',
      en: 'Services single sign-on knows that the register of cloud services lacks',
    },
    // A list of more than a month ago shows nothing any more.
    query: ({ to }) => part`
      select name as service, is_missing::int as missing from (${unlisted()}) s
      where loaded_at > ${to}::timestamptz - interval '31 days' order by 1`,
    measure: { kind: 'sum', of: 'missing' },
    threshold: { atMost: 0 },
  },
  {
    ...current,
    id: 'leaver-lag',
    title: {
      ja: '退職・異動からアカウントの終了までの時間(分・最長)',
      en: 'Minutes from somebody’s leaving to the end of his account, the longest',
    },
    query: ({ from, to }) => part`
      select to_char(l.ended_from at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as left_on,
        greatest(0, floor(extract(epoch from l.until - l.ended_from) / 60))::int as minutes
      from (select ended_from, closed_at as until from assurance_leaving
        union all select ended_from, ${to}::timestamptz from (${stillOpen(to)}) o) l
      where l.until >= ${from}::timestamptz order by l.ended_from`,
    measure: { kind: 'most', of: 'minutes', empty: 0 },
    threshold: { atMost: 60 },
    days: 365,
  },
  {
    ...current,
    id: 'take-outs-returned',
    title: { ja: '返却の期限を過ぎた持ち出しの数', en: 'Things taken out and not back on their day' },
    query: ({ to }) => part`
      select e.name_ja as asset, t.due_on::text as due, (t.due_on < ${dayOf(to)})::int as overdue
      from assurance_take_out t join assurance_entry e on e.id = t.asset_id where t.returned_at is null order by 2, 1`,
    measure: { kind: 'sum', of: 'overdue', empty: 0 },
    threshold: { atMost: 0 },
  },
]
