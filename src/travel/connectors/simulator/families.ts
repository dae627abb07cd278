import { startOfDay } from '../../day.ts'
import type { FareFamily, FareRules } from '../connector.ts'

/** What a family of fares costs of the full fare, until when it is sold, and what one may do with it afterwards. */
interface Family {
  readonly hundredths: number
  /** Whole days before the day of departure; 0: until shortly before departure. */
  readonly daysAhead: number
  readonly rules: FareRules
}

/** The fare families of the demonstration's carrier. */
export const families: Record<FareFamily, Family> = {
  flexible: {
    hundredths: 100,
    daysAhead: 0,
    rules: { changeable: true, changeFee: 0, refundable: true, cancelFee: 440, refundDays: 30 },
  },
  saver: {
    hundredths: 64,
    daysAhead: 3,
    rules: { changeable: true, changeFee: 3300, refundable: true, cancelFee: 5500, refundDays: 10 },
  },
  early: {
    hundredths: 42,
    daysAhead: 21,
    rules: { changeable: false, changeFee: 0, refundable: false, cancelFee: 0, refundDays: 0 },
  },
}

const gateMs = 20 * 60_000

/** The fare of a family, from the flight's full fare. */
export const fareIn = (family: FareFamily, full: number): number =>
  Math.round((full * families[family].hundredths) / 10_000) * 100

/** Until when a fare of the family is sold for a flight; half open. */
export function buyUntil(family: FareFamily, { day, departsAt }: { day: string; departsAt: Date }): Date {
  const { daysAhead } = families[family]
  return daysAhead === 0 ? new Date(departsAt.getTime() - gateMs) : startOfDay(day, 1 - daysAhead)
}
