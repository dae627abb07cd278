import './chart.css'

/** One point of a line: when, and how many. */
export interface Point {
  readonly label: string
  readonly value: number
}

interface TrendProps {
  readonly title: string
  readonly text: string
  readonly points: readonly Point[]
  /** How a value is written beside the line. */
  readonly written?: (value: number) => string
}

/** A line over time between nothing and the most there was; what it shows stands in words, for who cannot see it. */
export function Trend(props: TrendProps) {
  const { points, written = (value) => value.toLocaleString('ja-JP') } = props
  const most = Math.max(1, ...points.map(({ value }) => value))
  const place = ({ value }: Point, n: number) =>
    `${points.length === 1 ? 50 : (100 * n) / (points.length - 1)},${40 - (36 * value) / most}`
  return (
    <figure className="p-trend">
      <figcaption>{props.title}</figcaption>
      <div className="p-trend-frame">
        <div className="p-trend-scale" aria-hidden="true">
          <span>{written(most)}</span>
          <span>{written(0)}</span>
        </div>
        <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={props.text}>
          <polyline points={points.map(place).join(' ')} vectorEffect="non-scaling-stroke" />
        </svg>
        <div className="p-trend-ends" aria-hidden="true">
          <span>{points[0]?.label}</span>
          <span>{points.length > 1 && points.at(-1)?.label}</span>
        </div>
      </div>
      <p className="p-small">{props.text}</p>
    </figure>
  )
}
