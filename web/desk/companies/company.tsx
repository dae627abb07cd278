import type { AdministratorAtDesk, CompanyAtDesk } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Facts, Page } from '../../kit/portal/page.tsx'
import { fullName } from '../../kit/portal/person/names.ts'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { portalWords } from '../../words/portal.ts'
import { termOf } from './company-table.tsx'
import { ContractForm } from './contract-form.tsx'

/** One company: contract, contact, administrators, and a notice on its behalf. */
export function CompanyScreen() {
  const found = useGet<CompanyAtDesk>(`/desk/companies/${usePart('companyId')}`)
  return <Loaded query={found}>{(company) => <Shown company={company} />}</Loaded>
}

function Shown({ company }: { company: CompanyAtDesk }) {
  const say = useSay(deskWorkWords)
  const { contact } = company
  const back = (
    <Link to="/companies">
      <BackTo>{say('toList')}</BackTo>
    </Link>
  )
  const enter = (
    <Link className="p-link-button p-link-quiet" to={`/change-notices/new/${company.id}`}>
      {say('enter')}
    </Link>
  )
  const reached = contact && `${contact.name} / ${contact.phone} / ${contact.address}`
  return (
    <Page title={company.name} back={back} actions={enter}>
      <div className="p-card">
        <Facts
          facts={[
            [say('contract'), termOf(company, say('noContract'))],
            [say('contact'), reached ?? say('noContact')],
          ]}
        />
      </div>
      <Card title={say('administrators')}>
        {company.administrators.map((one) => (
          <Administrator key={one.personId} administrator={one} />
        ))}
      </Card>
      <ContractForm company={company} />
    </Page>
  )
}

function Administrator({ administrator }: { administrator: AdministratorAtDesk }) {
  const say = useSay(deskWorkWords)
  const sayShared = useSay(portalWords)
  const language = useLanguage()
  const { names, signInId, address, status, hasPassword } = administrator
  return (
    <Facts
      facts={[
        [fullName(names, language), <Id key="id" text={signInId} />],
        [say('address'), address ?? say('noAddress')],
        [say('state'), hasPassword ? sayShared(status) : say('noPassword')],
      ]}
    />
  )
}

const Id = (props: { text: string }) => <span className="p-id">{props.text}</span>
