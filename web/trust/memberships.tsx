import type { Trust } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../kit/language.tsx'
import { trustWords } from '../words/trust.ts'
import { dayOf } from './days.ts'

/** The bodies of collective defence the group belongs to, each with what it is (S2-15). */
export function Memberships({ memberships }: Pick<Trust, 'memberships'>) {
  const say = useSay(trustWords)
  const language = useLanguage()
  if (memberships.length === 0) return null
  return (
    <section className="t-part" aria-labelledby="t-memberships">
      <h2 id="t-memberships">{say('memberships')}</h2>
      {memberships.map(({ short, name, what, since }) => (
        <article key={short} className="t-statement">
          <h3>{say('member', { name: name[language], short })}</h3>
          <p>{what[language]}</p>
          <p className="t-soft">{say('member-since', { day: dayOf(`${since}T00:00:00+09:00`, language) })}</p>
        </article>
      ))}
    </section>
  )
}
