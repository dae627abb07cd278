import { Link } from '@tanstack/react-router'
import type { Waiting } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { NextIcon } from '../../kit/portal/icons.tsx'
import { Card, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { deskWords } from '../../words/desk.ts'
import { piles } from './piles.ts'
import '../../portal/home/places.css'

/** The desk's first page: what waits for whoever sits at it. */
export function Home() {
  const say = useSay(deskWords)
  const language = useLanguage()
  const { name, kind } = useStaff()
  const waiting = useGet<Waiting>('/desk/waiting')
  return (
    <Page title={say('welcome', { name: name[language] })} lead={say(kind)}>
      <Loaded query={waiting}>{(found) => <Piles waiting={found.waiting} />}</Loaded>
    </Page>
  )
}

function Piles({ waiting }: Waiting) {
  const say = useSay(deskWords)
  const known = piles.flatMap((pile) => {
    const count = waiting.find(({ what }) => what === pile.what)?.count
    return count === undefined ? [] : [{ ...pile, count }]
  })
  if (known.length === 0)
    return (
      <Card title={say('waiting')}>
        <p className="p-soft">{say('nothingForYou')}</p>
      </Card>
    )
  return (
    <section className="p-stack">
      <h2>{say('waiting')}</h2>
      <ul className="h-places">
        {known.map(({ what, title, to, Icon, count }) => (
          <li key={what}>
            <Link to={to} className="h-place">
              <Icon />
              <span>
                <strong>{say(title)}</strong>
                <span className="h-text">{count === 0 ? say('none') : say('count', { count })}</span>
              </span>
              <NextIcon />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
