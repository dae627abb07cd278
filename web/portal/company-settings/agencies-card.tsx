import { Link } from '@tanstack/react-router'
import type { CompanyAgencies } from '#federation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { agencyWords } from '../../words/portal-agency.ts'

/** 旅行会社連携: which agencies there are, and the way to the settings of each. */
export function AgenciesCard() {
  const say = useSay(agencyWords)
  const listed = useGet<CompanyAgencies>('/company/agencies')
  return (
    <Card title={say('title')} hint={say('cardText')}>
      <Loaded query={listed}>
        {({ agencies }) => (agencies.length === 0 ? <None /> : <Agencies agencies={agencies} />)}
      </Loaded>
    </Card>
  )
}

function Agencies({ agencies }: CompanyAgencies) {
  const say = useSay(agencyWords)
  const language = useLanguage()
  return (
    <Facts
      facts={agencies.map(({ handle, name, contract, links }) => [
        name[language],
        <span key={handle} className="p-row">
          {contract ? say('on', { links }) : say('off')}
          <Link to="/company-settings/agencies/$handle" params={{ handle }}>
            {say('open', { agency: name[language] })}
          </Link>
        </span>,
      ])}
    />
  )
}

function None() {
  const say = useSay(agencyWords)
  return (
    <div>
      <p>{say('none')}</p>
      <p className="p-small">{say('noneHint')}</p>
    </div>
  )
}
