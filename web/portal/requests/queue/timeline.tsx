import type { TicketRequest } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { requestWords } from '../../../words/portal-requests.ts'

const hour = 3_600_000
/** Three days and more stand at the right edge; what is near has more room than what is far. */
const place = (left: number) => 100 * Math.sqrt(Math.min(1, Math.max(0, left) / (72 * hour)))
const marks = [
  ['timeline-3h', 3],
  ['timeline-24h', 24],
  ['timeline-72h', 72],
] as const

/** The deadlines that are near, as a line with a stroke for each request; how many there are stands below in words. */
export function Timeline(props: { requests: readonly TicketRequest[]; now: string }) {
  const say = useSay(requestWords)
  const now = Date.parse(props.now)
  const left = props.requests.map(({ id, effective }) => ({ id, ms: Date.parse(effective) - now }))
  const within = (from: number, to: number) => left.filter(({ ms }) => ms >= from && ms < to).length
  const text = say('timeline-text', {
    urgent: within(Number.NEGATIVE_INFINITY, 3 * hour),
    today: within(3 * hour, 24 * hour),
    later: within(24 * hour, Number.POSITIVE_INFINITY),
  })
  return (
    <figure className="p-card r-timeline">
      <figcaption>{say('timeline')}</figcaption>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={text}>
        <rect className="r-urgent" x="0" y="0" width={place(3 * hour)} height="12" />
        <line className="r-axis" x1="0" x2="100" y1="11.5" y2="11.5" vectorEffect="non-scaling-stroke" />
        {marks.map(([id, hours]) => (
          <line
            key={id}
            className="r-mark"
            {...{ x1: place(hours * hour), x2: place(hours * hour), y1: 0, y2: 12 }}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {left.map(({ id, ms }) => (
          <line
            key={id}
            className={ms < 3 * hour ? 'r-stroke r-stroke-near' : 'r-stroke'}
            {...{ x1: place(ms), x2: place(ms), y1: 3, y2: 11 }}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <p className="r-scale" aria-hidden="true">
        <span>{say('timeline-now')}</span>
        {marks.map(([id, hours]) => (
          <span key={id} className={`r-at-${hours}`}>
            {say(id)}
          </span>
        ))}
      </p>
      <p className="p-small">{text}</p>
    </figure>
  )
}
