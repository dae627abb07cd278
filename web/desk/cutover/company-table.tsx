import type { RehearsedCompanies } from '#cutover/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { deskCutoverWords } from '../../words/desk-cutover.ts'
import { readinessWords } from '../../words/readiness.ts'

const severities = ['cannot', 'stopped', 'should'] as const

/** Companies as a table; on a phone each becomes a small card. */
export function CompanyTable({ companies }: { companies: RehearsedCompanies['companies'] }) {
  const say = useSay(deskCutoverWords)
  const sayShared = useSay(readinessWords)
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('companies')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('company')}</th>
            <th scope="col">{say('accounts')}</th>
            {severities.map((severity) => (
              <th key={severity} scope="col" className="p-wraps">
                {sayShared(severity)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {companies.map((company) => (
            <tr key={company.id}>
              <th scope="row">{company.name}</th>
              <td data-label={say('accounts')}>{company.accounts}</td>
              {severities.map((severity) => (
                <td key={severity} data-label={sayShared(severity)}>
                  {company[severity]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
