import { useSay } from '../../kit/language.tsx'
import { addressWords } from '../../words/gate-address.ts'

const points = ['about-one', 'about-code', 'about-limit', 'about-once'] as const

/** Beside the field: one person, one ID, one address, and what comes after it (S1-53, O8). */
export function AboutAddress() {
  const t = useSay(addressWords)
  return (
    <section className="g-help" aria-labelledby="about-address">
      <h2 id="about-address">{t('about-title')}</h2>
      <ul className="g-bullets">
        {points.map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
    </section>
  )
}
