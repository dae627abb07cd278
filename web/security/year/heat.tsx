import type { SecurityYear } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { yearWords } from '../../words/security-year.ts'

const monthName = {
  ja: new Intl.DateTimeFormat('ja-JP', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }),
}

/** A picture of a year: a row a month, a square a day, darker the more people took part; the lists below tell the same. */
export function Heat({ year }: { year: SecurityYear }) {
  const months = Array.from({ length: 12 }, (_, n) => monthAfter(year.from, n))
  return (
    <>
      <ul className="y-heat">
        {months.map((month) => (
          <Month key={month} month={month} year={year} />
        ))}
      </ul>
      <Keys />
    </>
  )
}

/** The month so many months after a day, as 2026-04. */
function monthAfter(from: string, months: number): string {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}

const daysIn = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()

function Month({ month, year }: { month: string; year: SecurityYear }) {
  const say = useSay(yearWords)
  const language = useLanguage()
  const days = Array.from({ length: daysIn(month) }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`)
  const people = year.days.filter(({ on }) => on.startsWith(month))
  const exercises = year.exercises.filter((one) => one.state !== 'cancelled' && dayOf(one).startsWith(month))
  const rounds = year.cycles.filter(
    ({ state, startsOn, endsOn }) =>
      state !== 'cancelled' && startsOn <= (days.at(-1) ?? '') && endsOn >= (days[0] ?? ''),
  )
  const name = monthName[language].format(new Date(`${month}-01T00:00:00Z`))
  const told = say('month', {
    month: name,
    people: people.reduce((sum, { participations }) => sum + participations, 0),
    ...{ rounds: rounds.length, exercises: exercises.length },
  })
  return (
    <li>
      <span className="y-month" aria-hidden="true">
        {name}
      </span>
      <svg className="y-days" viewBox="0 0 310 14" role="img" aria-label={told}>
        {days.map((day, n) => (
          <rect key={day} className={shadeOf(day, year)} x={n * 10 + 0.5} y="0.5" width="9" height="9" />
        ))}
        {rounds.map((round) => (
          <Round key={round.id} round={round} days={days} />
        ))}
        {exercises.map((one) => (
          <circle
            key={one.id}
            className={`y-${one.state}`}
            cx={Number(dayOf(one).slice(8)) * 10 - 5}
            cy="5"
            r="3.2"
          />
        ))}
      </svg>
    </li>
  )
}

const dayOf = ({ heldOn, plannedOn }: SecurityYear['exercises'][number]) => heldOn ?? plannedOn

function Round({ round, days }: { round: SecurityYear['cycles'][number]; days: string[] }) {
  const within = days.filter((day) => day >= round.startsOn && day <= round.endsOn)
  const first = Number(within[0]?.slice(8) ?? 1)
  return (
    <rect className="y-round" x={(first - 1) * 10 + 0.5} y="11" width={within.length * 10 - 1} height="2" />
  )
}

/** Four shades, the darkest for the day on which the most took part. */
function shadeOf(day: string, { days, today }: SecurityYear): string {
  const most = Math.max(1, ...days.map(({ participations }) => participations))
  const own = days.find(({ on }) => on === day)?.participations ?? 0
  const shade = own === 0 ? '' : ` y-${Math.ceil((4 * own) / most)}`
  return `y-day${shade}${day === today ? ' y-today' : ''}`
}

function Keys() {
  const say = useSay(yearWords)
  return (
    <ul className="y-keys">
      <li>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <rect className="y-day y-3" width="9" height="9" x="0.5" y="0.5" />
        </svg>
        {say('key-people')}
      </li>
      <li>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <rect className="y-round" width="10" height="3" y="4" />
        </svg>
        {say('key-round')}
      </li>
      {(['held', 'planned', 'late'] as const).map((state) => (
        <li key={state}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <circle className={`y-${state}`} cx="5" cy="5" r="3.6" />
          </svg>
          {say(`key-${state}`)}
        </li>
      ))}
    </ul>
  )
}
