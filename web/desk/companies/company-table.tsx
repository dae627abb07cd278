import type { Companies } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'

type Company = Companies['companies'][number]

/** Companies as a table; on a phone each becomes a small card. */
export function CompanyTable(props: { companies: readonly Company[]; to: 'company' | 'notice' }) {
  const say = useSay(deskWorkWords)
  const columns = ['company', 'contract', 'administrators'] as const
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.companies.map((company) => (
            <tr key={company.id}>
              <th scope="row">
                <Way company={company} to={props.to} />
              </th>
              <td data-label={say('contract')}>{termOf(company, say('noContract'))}</td>
              <td data-label={say('administrators')}>{say('people', { count: company.administrators })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Way({ company, to }: { company: Company; to: 'company' | 'notice' }) {
  const path = to === 'company' ? '/companies' : '/change-notices/new'
  return <Link to={`${path}/${company.id}`}>{company.name}</Link>
}

/** A contract in one line. */
export function termOf({ contract }: Pick<Company, 'contract'>, none: string): string {
  return contract ? `${contract.number} (${contract.from} – ${contract.until ?? ''})` : none
}
