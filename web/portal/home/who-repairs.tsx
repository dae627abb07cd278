import { Link } from '@tanstack/react-router'
import { useSay } from '../../kit/language.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { repairs } from '../../kit/repairs/repairs.ts'
import { homeWords } from '../../words/portal-home.ts'
import { whoWords } from '../../words/portal-who.ts'
import { repairWords } from '../../words/repairs.ts'
import { useRepairers } from '../help/repairers.ts'

const mostAsked = ['password', 'wrong-address', 'lost-device', 'not-me', 'left-company'] as const

/** Who can repair what, for this role (K2 of the requirements: S1-65…S1-70), out of the one table. */
export function WhoRepairs() {
  const say = useSay(homeWords)
  const sayTrouble = useSay(repairWords)
  const sayWho = useSay(whoWords)
  const { kind } = useMe().session
  const nameOf = useRepairers()
  const facts = mostAsked.map((trouble) => {
    const who = repairs[trouble][kind].by.map((one) => <li key={one}>{nameOf(one)}</li>)
    return [
      sayTrouble(trouble),
      <ul key={trouble} className="p-plain-list">
        {who}
      </ul>,
    ] as const
  })
  return (
    <Card title={say('trouble')} hint={say('troubleWho')}>
      <Facts facts={facts} />
      <div>
        <Link className="p-link-button p-link-quiet" to="/who-can-fix">
          {sayWho('open')}
        </Link>
      </div>
    </Card>
  )
}
