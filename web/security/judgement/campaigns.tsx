import { Badge } from '@mantine/core'
import type { Campaigns } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { campaignWords } from '../../words/security-campaigns.ts'

type Campaign = Campaigns['campaigns'][number]

/** Attacks on the whole gate: the one that goes on, and those before. */
export function CampaignList() {
  const say = useSay(campaignWords)
  const found = useGet<Campaigns>('/watch/judgement/campaigns')
  return (
    <Card title={say('title')} hint={say('hint')}>
      <Loaded query={found}>{(value) => <List all={value} />}</Loaded>
    </Card>
  )
}

function List({ all: { campaigns, asks } }: { all: Campaigns }) {
  const say = useSay(campaignWords)
  const language = useLanguage()
  if (campaigns.length === 0) return <p>{say('none')}</p>
  return (
    <>
      {campaigns.some(({ endedAt }) => endedAt === undefined) && (
        <p role="status">
          <strong>{say('now')}</strong> {asks[language]}
        </p>
      )}
      <ol className="a-facts">
        {campaigns.map((one) => (
          <One key={one.id} campaign={one} />
        ))}
      </ol>
    </>
  )
}

function One({ campaign }: { campaign: Campaign }) {
  const say = useSay(campaignWords)
  const language = useLanguage()
  const { beganAt, endedAt, shownBy, tries, unknown, rights, accounts } = campaign
  return (
    <li className="a-fact">
      <div className="a-head">
        <Badge
          variant="outline"
          radius="sm"
          size="lg"
          className={`p-label p-label-${endedAt ? 'left' : 'held'}`}
        >
          {say(endedAt ? 'over' : 'on')}
        </Badge>
        <h3>{say('since', { at: when(beganAt, language) })}</h3>
        {endedAt && <span>{say('until', { at: when(endedAt, language) })}</span>}
      </div>
      <Facts
        facts={[
          [say('shown-by'), shownBy[language]],
          [say('tries'), say('tries-value', { tries, unknown })],
          [say('accounts'), say('accounts-value', { accounts, rights })],
        ]}
      />
      <details>
        <summary>{say('touched')}</summary>
        <Touched campaign={campaign} />
      </details>
    </li>
  )
}

function Touched({ campaign: { companies, networks, browsers } }: { campaign: Campaign }) {
  const say = useSay(campaignWords)
  const many = ({ name, tries }: { name: string; tries: number }) => say('many', { name, tries })
  return (
    <>
      <Names
        title={say('companies')}
        names={companies.map(({ name, accounts, tries }) => say('company', { name, accounts, tries }))}
      />
      <Names title={say('networks')} names={networks.map(many)} />
      <Names title={say('browsers')} names={browsers.map(many)} />
    </>
  )
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  )
}
