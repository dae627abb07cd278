import type { DutyCalendar } from '#watch/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { dutyWords } from '../../words/security-duty.ts'
import { day, dayAt, midnightBefore } from './days.ts'

const hours = [0, 6, 12, 18, 24]

/**
 * A picture of seven days in Japan: a row a day from midnight to midnight, who is on call in blue, nobody in red, and a line
 * where it is now; the lists below tell the same.
 */
export function Week({ calendar }: { calendar: DutyCalendar }) {
  const say = useSay(dutyWords)
  const language = useLanguage()
  const begin = midnightBefore(Date.parse(calendar.startsAt))
  return (
    <>
      <div className="d-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      <ul className="d-week" aria-label={say('chart')}>
        {Array.from({ length: 7 }, (_, n) => {
          const from = begin + n * day
          return (
            <li key={from}>
              <span className="d-day">{dayIn(language, dayAt(from))}</span>
              <Row calendar={calendar} from={from} />
            </li>
          )
        })}
      </ul>
      <p className="d-key" aria-hidden="true">
        <span className="d-key-shift">{say('onCall')}</span>
        <span className="d-key-gap">{say('gaps')}</span>
        <span className="d-key-now">{say('nowLine')}</span>
      </p>
    </>
  )
}

function Row({ calendar, from }: { calendar: DutyCalendar; from: number }) {
  const say = useSay(dutyWords)
  const shifts = partsOf(calendar.shifts, from)
  const gaps = partsOf(calendar.gaps, from)
  const names = [...new Set(shifts.map(({ of }) => of.name))].join(' / ')
  const now = Date.parse(calendar.now)
  const told = gaps.length > 0 ? `${names} ${say('gaps')}` : names
  return (
    <>
      <svg className="d-row" viewBox="0 0 240 14" preserveAspectRatio="none" role="img" aria-label={told}>
        {shifts.map(({ of, x, width }, n) => (
          <rect key={of.id} className={n % 2 === 0 ? 'd-shift' : 'd-other'} x={x} width={width} height="14" />
        ))}
        {gaps.map(({ of, x, width }) => (
          <rect key={of.startsAt} className="d-gap" x={x} width={width} height="14" />
        ))}
        {[6, 12, 18].map((hour) => (
          <rect key={hour} className="d-tick" x={hour * 10} width="0.5" height="14" />
        ))}
        {now >= from && now < from + day && (
          <rect className="d-now" x={((now - from) / day) * 240 - 0.75} width="1.5" height="14" />
        )}
      </svg>
      <span className="d-names">{told}</span>
    </>
  )
}

/** What of these spans falls into one day, as places in a row of 240. */
function partsOf<T extends { startsAt: string; endsAt: string }>(spans: readonly T[], from: number) {
  return spans.flatMap((of) => {
    const [start, end] = [
      Math.max(Date.parse(of.startsAt), from),
      Math.min(Date.parse(of.endsAt), from + day),
    ]
    return start < end ? [{ of, x: ((start - from) / day) * 240, width: ((end - start) / day) * 240 }] : []
  })
}
