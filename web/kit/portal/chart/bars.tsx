import './chart.css'

/** One bar: what it stands for, how much of it there is, and how serious that is. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly tone: 'bad' | 'warn' | 'plain'
}

/** Bars of numbers, longest as wide as there is room; each number stands beside its bar, so the picture tells nothing alone. */
export function Bars(props: { title: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...props.bars.map(({ value }) => value))
  return (
    <figure className="p-bars">
      <figcaption className="k-hidden">{props.title}</figcaption>
      <ul>
        {props.bars.map(({ label, value, tone }) => (
          <li key={label}>
            <span className="p-bar-label">{label}</span>
            <span className="p-bar-value">{value.toLocaleString('ja-JP')}</span>
            <svg
              className={`p-bar p-bar-${tone}`}
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width="100" height="4" rx="1" className="p-bar-rail" />
              <rect width={(100 * value) / most} height="4" rx="1" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  )
}
