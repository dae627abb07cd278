import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Profile } from '#platform/profile.ts'
import type { DrillWish } from '../contract.ts'
import { workingDays, workingMinutes } from '../plan/working-minutes.ts'
import { domainOf, isOwn, ownDomains } from './own-domain.ts'

/** Somebody a set-up would reach. */
export interface Recipient {
  readonly id: string
  readonly employee_number: string
  readonly address: string
  readonly group_company: string
  readonly unit: string
  readonly is_away: boolean
  readonly isOnCall: boolean
}

/** What a set-up is held against, as it stands. */
export interface Standing {
  readonly kinds: readonly ('virus' | 'compromise')[]
  readonly recipients: readonly Recipient[]
  /** How many of the security office besides the one who acts could approve. */
  readonly others: number
  readonly now: Date
}

export type PlanRefusal =
  | 'drill-needs-second-person'
  | 'drill-few-templates'
  | 'drill-one-kind'
  | 'drill-nobody'
  | 'drill-outside-domain'
  | 'drill-absent-person'
  | 'drill-rate-too-high'
  | 'drill-quiet-hours'
  | 'drill-time-too-short'

const mostDays = 14

/** Holds a set-up against the rails; the first one that is broken is named. */
export function checkPlan(wish: DrillWish, standing: Standing, profile: Profile): Outcome<PlanRefusal> {
  if (standing.others === 0) return refused('drill-needs-second-person')
  if (standing.kinds.length < 3) return refused('drill-few-templates', { least: 3 })
  if (new Set(standing.kinds).size < 2) return refused('drill-one-kind')
  const reached = checkRecipients(wish, standing.recipients, profile)
  return reached.ok ? checkHours(wish, standing, profile) : reached
}

function checkRecipients(
  { numbers }: DrillWish,
  recipients: readonly Recipient[],
  profile: Profile,
): Outcome<PlanRefusal> {
  const domains = ownDomains(profile)
  const outside = recipients.filter(({ address }) => !isOwn(address, domains))
  if (outside.length > 0) {
    const found = [...new Set(outside.map(({ address }) => domainOf(address)))].slice(0, 5)
    return refused('drill-outside-domain', { domains: found, people: outside.length })
  }
  const absent = recipients.find((one) => numbers.includes(one.employee_number) && isAbsent(one))
  if (absent)
    return refused('drill-absent-person', {
      ...{ employeeNumber: absent.employee_number, why: absent.is_away ? 'away' : 'on-call' },
    })
  return recipients.some((one) => !isAbsent(one)) ? done : refused('drill-nobody')
}

function checkHours(
  wish: DrillWish,
  { recipients, now }: Standing,
  { drills }: Profile,
): Outcome<PlanRefusal> {
  if (wish.perHour > drills.perHour) return refused('drill-rate-too-high', { most: drills.perHour })
  const days = (Date.parse(wish.untilOn) - Date.parse(wish.fromOn)) / 86_400_000 + 1
  const isQuiet =
    wish.opens < drills.opens ||
    wish.closes > drills.closes ||
    workingDays(wish.fromOn, wish.untilOn).length === 0
  if (isQuiet) return refused('drill-quiet-hours', { opens: drills.opens, closes: drills.closes })
  if (days > mostDays) return refused('drill-time-too-short', { mostDays })
  const minutes = workingMinutes(wish, now).length
  const people = recipients.filter((one) => !isAbsent(one)).length
  // Somewhat less than the cap, so that chance never piles up more in an hour.
  const room = Math.floor((minutes / 60) * wish.perHour * 0.95)
  return minutes > 0 && people <= Math.max(room, 1)
    ? done
    : refused('drill-time-too-short', { people, room, mostDays })
}

/** On leave, or on call: no drill reaches either. */
export const isAbsent = ({ is_away, isOnCall }: Pick<Recipient, 'is_away' | 'isOnCall'>) =>
  is_away || isOnCall
