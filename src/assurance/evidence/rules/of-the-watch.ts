import { operatorCompany } from '#platform/author.ts'
import { factsNamed } from '#platform/facts/stream.ts'
import { part } from '#platform/sql.ts'
import { watchLends } from '#watch/public.ts'
import type { ComputedRule } from './rule.ts'

const daily = { version: 1, isAsOf: true, freshHours: 24 } as const

/** What sign-ins and the watch show. */
export const watchRules: readonly ComputedRule[] = [
  {
    ...daily,
    id: 'second-factor',
    title: {
      ja: '担当者のログインのうち、パスワードに加えて二つ目の確認を経た割合',
      en: 'Sign-ins of staff with a second proof besides the password',
    },
    query: (span) => part`
      select to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day,
        (count(*) filter (where data->>'proof' not in ('known-device', 'agency')))::int as proved, count(*)::int as "signIns"
      from (${factsNamed('signed-in', span)}) f where company = ${operatorCompany}::uuid group by 1 order by 1`,
    measure: { kind: 'share', of: 'proved', in: 'signIns' },
    threshold: { atLeast: 1 },
    days: 30,
  },
  {
    ...daily,
    id: 'revocations',
    title: {
      ja: '封じ込めを指示したアカウントのうち、セッションを終わらせた割合',
      en: 'Accounts whose sessions ended, of those containment asked for',
    },
    query: (span) => part`
      select to_char(asked.at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS') as at,
        (asked.data->>'accounts')::int as asked,
        (select count(*)::int from (${factsNamed('sessions-ended-by-operator', span)}) done
          where done.at = asked.at and done.data->>'why' = 'contained') as done
      from (${factsNamed('containment-done', span)}) asked where asked.data->>'do' = 'end-sessions' order by 1`,
    measure: { kind: 'share', of: 'done', in: 'asked', empty: 1 },
    threshold: { atLeast: 1 },
    days: 90,
  },
  {
    ...daily,
    id: 'watch-awake',
    title: { ja: '監視が途切れた最長の時間(分)', en: 'Longest silence of the watch, in minutes' },
    query: watchLends.silences,
    measure: { kind: 'most', of: 'minutes' },
    threshold: { atMost: 60 },
    days: 30,
    freshHours: 2,
  },
  {
    ...daily,
    id: 'on-call',
    title: { ja: '当番のいない時間(分)', en: 'Minutes with nobody on call' },
    query: watchLends.dutyGaps,
    measure: { kind: 'sum', of: 'minutes', empty: 0 },
    threshold: { atMost: 0 },
    days: 30,
  },
  {
    ...daily,
    id: 'rule-changes',
    // The first one took quarters from before there was any watch for quarters without a change.
    version: 2,
    title: {
      ja: '四半期ごとの検知ルールの変更・判断の数',
      en: 'Changes of rules, or decisions, in each quarter',
    },
    query: watchLends.ruleChanges,
    measure: { kind: 'least', of: 'changes' },
    threshold: { atLeast: 1 },
    days: 365,
  },
  {
    ...daily,
    id: 'rule-tests',
    title: {
      ja: '試験に合格していない検知ルールのファイル数',
      en: 'Files of detection rules whose tests do not hold',
    },
    query: watchLends.ruleTests,
    isAsOf: false,
    measure: { kind: 'sum', of: 'bad' },
    threshold: { atMost: 0 },
    days: 1,
  },
  {
    ...daily,
    id: 'time-to-contain',
    title: {
      ja: 'インシデントの封じ込めまでの時間(分・中央値)',
      en: 'Minutes until an incident is contained, median',
    },
    query: watchLends.incidentTimes,
    measure: { kind: 'median', of: 'contained', empty: 0 },
    threshold: { atMost: 60 },
    days: 365,
  },
  {
    ...daily,
    id: 'manual-followed',
    title: {
      ja: '有効なマニュアルで対応したインシデントの割合',
      en: 'Incidents answered by the manual in force',
    },
    query: watchLends.manualsFollowed,
    measure: { kind: 'share', of: 'followed', in: 'incidents', empty: 1 },
    threshold: { atLeast: 1 },
    days: 365,
  },
  {
    ...daily,
    id: 'measures-on-time',
    title: { ja: '期日を過ぎた再発防止策の数', en: 'Measures against recurrence past their day' },
    query: watchLends.measures,
    measure: { kind: 'sum', of: 'overdue', empty: 0 },
    threshold: { atMost: 0 },
    days: 730,
  },
]
