import type { Day } from './day.ts'
import type { IncidentFacts } from './facts.ts'
import type { NoDuty } from './judge.ts'
import type { Trigger } from './rule.ts'

/** What a lawyer would answer to one case. */
interface WorkedCase {
  readonly says: string
  readonly knownAt: string
  readonly facts: Partial<IncidentFacts>
  /** Either the days, or why there are none. */
  readonly asks:
    | { readonly triggers: Trigger[]; readonly target: Day; readonly due: Day; readonly final: Day }
    | NoDuty
}

const many = (target: Day, due: Day, final: Day) => ({ triggers: ['over-1000' as const], target, due, final })

/** Cases worked out by hand from the act and its rules, edge by edge. */
export const workedCases: readonly WorkedCase[] = [
  {
    says: '1,001 persons on a Monday; day 30 falls into the days around New Year, and after them on a Sunday',
    knownAt: '2025-12-01T09:00',
    facts: { persons: 1001 },
    asks: many('2025-12-03', '2025-12-05', '2026-01-05'),
  },
  {
    says: 'one person’s health data, and no more than a suspicion, at the first minute of a day',
    knownAt: '2026-01-05T00:00',
    facts: { isSuspectedOnly: true, sensitiveData: true, persons: 1 },
    asks: { triggers: ['sensitive'], target: '2026-01-07', due: '2026-01-09', final: '2026-02-03' },
  },
  {
    says: 'exactly 1,000 persons are not more than 1,000',
    knownAt: '2026-02-13T17:30',
    facts: { persons: 1000 },
    asks: 'no-trigger',
  },
  {
    says: 'the same again: nothing but the number could make it a duty',
    knownAt: '2026-02-13T17:30',
    facts: { persons: 1000, isSuspectedOnly: false },
    asks: 'no-trigger',
  },
  {
    says: 'a thief took 40,000 records that nobody but us can read',
    knownAt: '2026-04-06T10:00',
    facts: { improperPurpose: true, persons: 40_000, isStronglyEncrypted: true },
    asks: 'strongly-encrypted',
  },
  {
    says: '5,000 persons, at a processor who told his principal',
    knownAt: '2026-04-06T10:00',
    facts: { persons: 5000, role: 'processor-told-principal' },
    asks: 'principal-was-told',
  },
  {
    says: '5,000 persons, at a processor who told nobody; day 30 lies among the holidays of May',
    knownAt: '2026-04-06T10:00',
    facts: { persons: 5000, role: 'processor-silent' },
    asks: many('2026-04-08', '2026-04-10', '2026-05-07'),
  },
  {
    says: 'card data of 60 persons in wrong hands: day 60 is a Saturday before three holidays',
    knownAt: '2026-07-22T12:00',
    facts: { financialHarm: true, improperPurpose: true, persons: 60 },
    asks: {
      ...{ triggers: ['financial', 'improper'], target: '2026-07-24', due: '2026-07-26' },
      final: '2026-09-24',
    },
  },
  {
    says: 'one person’s health data; day 30 is the day between two holidays',
    knownAt: '2026-08-24T00:00',
    facts: { sensitiveData: true, persons: 1 },
    asks: { triggers: ['sensitive'], target: '2026-08-26', due: '2026-08-28', final: '2026-09-24' },
  },
  {
    says: 'card data of 999 persons; the preliminary report is due on a Sunday all the same',
    knownAt: '2026-11-04T15:00',
    facts: { financialHarm: true, persons: 999 },
    asks: { triggers: ['financial'], target: '2026-11-06', due: '2026-11-08', final: '2026-12-03' },
  },
  {
    says: '1,001 persons suspected; day 30 is the first of the days around New Year',
    knownAt: '2026-11-30T15:00',
    facts: { isSuspectedOnly: true, persons: 1001 },
    asks: many('2026-12-02', '2026-12-04', '2027-01-04'),
  },
  {
    says: '1,001 persons on a Saturday; day 30 is the last of the days around New Year',
    knownAt: '2026-12-05T15:00',
    facts: { persons: 1001 },
    asks: many('2026-12-07', '2026-12-09', '2027-01-04'),
  },
  {
    says: '100,000 persons at the last minute of a month; day 30 is a Sunday',
    knownAt: '2026-01-31T23:59',
    facts: { persons: 100_000 },
    asks: many('2026-02-02', '2026-02-04', '2026-03-02'),
  },
  {
    says: 'nobody is concerned',
    knownAt: '2026-04-02T01:00',
    facts: { persons: 0 },
    asks: 'nobody-concerned',
  },
  {
    says: 'an attack on 25,000 persons’ data at a processor who told his principal',
    knownAt: '2025-12-26T15:21',
    facts: { improperPurpose: true, persons: 25_000, role: 'processor-told-principal' },
    asks: 'principal-was-told',
  },
  {
    says: '999 persons and nothing that weighs',
    knownAt: '2026-08-02T01:58',
    facts: { persons: 999 },
    asks: 'no-trigger',
  },
  {
    says: 'health data of 999 persons; day 30 is a Saturday',
    knownAt: '2026-01-09T20:39',
    facts: { sensitiveData: true, persons: 999 },
    asks: { triggers: ['sensitive'], target: '2026-01-11', due: '2026-01-13', final: '2026-02-09' },
  },
  {
    says: 'a suspicion about one person’s encrypted data',
    knownAt: '2026-03-17T08:49',
    facts: { isSuspectedOnly: true, persons: 1, isStronglyEncrypted: true },
    asks: 'strongly-encrypted',
  },
  {
    says: 'an attack on 25,000 persons’ data on its way in, encrypted',
    knownAt: '2025-11-28T08:00',
    facts: {
      ...{ improperPurpose: true, persons: 25_000, isStronglyEncrypted: true },
      isStillBeingAcquired: true,
    },
    asks: 'strongly-encrypted',
  },
  {
    says: 'everything at once about one person, encrypted',
    knownAt: '2025-08-22T02:19',
    facts: {
      ...{ sensitiveData: true, financialHarm: true, improperPurpose: true },
      ...{ persons: 1, isStronglyEncrypted: true },
    },
    asks: 'strongly-encrypted',
  },
  {
    says: '1,001 persons suspected, in a month without holidays',
    knownAt: '2026-05-20T14:36',
    facts: { isSuspectedOnly: true, persons: 1001 },
    asks: many('2026-05-22', '2026-05-24', '2026-06-18'),
  },
]
