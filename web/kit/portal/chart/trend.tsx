import './chart.css'

/** One point of a line: when, and how many. */
export interface Point {
  readonly label: string
  readonly value: number
}

/** A line over time; what it shows stands in words, for who cannot see it. */
export function Trend(props: { title: string; text: string; points: readonly Point[] }) {
  const { points } = props
  const most = Math.max(1, ...points.map(({ value }) => value))
  const place = ({ value }: Point, n: number) =>
    `${points.length === 1 ? 50 : (100 * n) / (points.length - 1)},${38 - (34 * value) / most}`
  return (
    <figure className="p-trend">
      <figcaption>{props.title}</figcaption>
      <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={props.text}>
        <polyline points={points.map(place).join(' ')} vectorEffect="non-scaling-stroke" />
      </svg>
      <p className="p-small">{props.text}</p>
    </figure>
  )
}
