import { Link, useParams } from '@tanstack/react-router'
import type { CompanyAgencies, CompanyAgency } from '#federation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Note, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { agencyWords } from '../../words/portal-agency.ts'
import { ContractCard } from './contract-card.tsx'
import { FileCard } from './file-card.tsx'
import { LinkCard } from './link-card.tsx'
import { LinksCard } from './links-card.tsx'

/** One travel agency as a company sets it: use it or not, and who is who there. */
export function AgencyScreen() {
  return (
    <OnlyAdministrators>
      <Agency />
    </OnlyAdministrators>
  )
}

function Agency() {
  const say = useSay(agencyWords)
  const { handle } = useParams({ strict: false })
  const listed = useGet<CompanyAgencies>('/company/agencies')
  return (
    <Loaded query={listed}>
      {({ agencies }) => {
        const agency = agencies.find((one) => one.handle === handle)
        return agency ? <Cards agency={agency} /> : <Frame title={say('title')}>{say('unknown')}</Frame>
      }}
    </Loaded>
  )
}

function Cards({ agency }: { agency: CompanyAgency }) {
  const language = useLanguage()
  return (
    <Frame title={agency.name[language]}>
      <ContractCard agency={agency} />
      {agency.contract && (
        <>
          <LinksCard handle={agency.handle} />
          <LinkCard handle={agency.handle} />
          <FileCard handle={agency.handle} />
        </>
      )}
    </Frame>
  )
}

function Frame(props: { title: string; children: React.ReactNode }) {
  const say = useSay(agencyWords)
  const back = (
    <Link to="/company-settings">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  const isText = typeof props.children === 'string'
  return (
    <Page title={props.title} lead={say('lead')} back={back}>
      {isText ? <Note tone="warn">{props.children}</Note> : props.children}
    </Page>
  )
}
