import type { DutyCalendar } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { when } from '../../kit/portal/when.ts'
import { dutyWords } from '../../words/security-duty.ts'

const hour = 3_600_000
const day = 24 * hour

/** A picture of seven days from the beginning on: a row a day, who is on call in blue, nobody in red; the lists below tell the same. */
export function Week({ calendar }: { calendar: DutyCalendar }) {
  const say = useSay(dutyWords)
  const language = useLanguage()
  const begin = Date.parse(calendar.startsAt)
  return (
    <ul className="d-week" aria-label={say('chart')}>
      {Array.from({ length: 7 }, (_, n) => {
        const from = begin + n * day
        return (
          <li key={from}>
            <span className="d-day">{when(new Date(from).toISOString(), language)}</span>
            <Row calendar={calendar} from={from} />
          </li>
        )
      })}
    </ul>
  )
}

function Row({ calendar, from }: { calendar: DutyCalendar; from: number }) {
  const say = useSay(dutyWords)
  const shifts = partsOf(calendar.shifts, from)
  const gaps = partsOf(calendar.gaps, from)
  const names = [...new Set(shifts.map(({ of }) => of.name))].join(' / ')
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
