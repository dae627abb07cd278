import { Link } from '@tanstack/react-router'
import type { Statement, Sums } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { statementWords } from '../../words/portal-statements.ts'
import { lastDayOf } from './month.ts'

const columns = ['fares', 'fees', 'refunds', 'total', 'tax'] as const

/** Department by department, and their sum. */
export function StatementTable({ statement }: { statement: Statement }) {
  const say = useSay(statementWords)
  const { month } = statement
  return (
    <div className="p-table-frame">
      <table className="p-table st-table">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('department')}</th>
            {(['tickets', ...columns] as const).map((id) => (
              <th scope="col" className="st-number" key={id}>
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statement.departments.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Link
                  to="/records"
                  search={{ from: `${month}-01`, to: lastDayOf(month), department: line.id }}
                  aria-label={say('toRecords', { name: `${line.code} ${line.name}` })}
                >
                  {line.code} {line.name}
                </Link>
              </th>
              <Cells sums={line} />
            </tr>
          ))}
          <tr className="st-all">
            <th scope="row">{say('all')}</th>
            <Cells sums={statement.all} />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Cells({ sums }: { sums: Sums }) {
  const say = useSay(statementWords)
  return (
    <>
      <td className="st-number" data-label={say('tickets')}>
        {say('ticketCount', { count: sums.tickets })}
      </td>
      {columns.map((id) => (
        <td className="st-number" key={id} data-label={say(id)}>
          {say('yen', { amount: sums[id] })}
        </td>
      ))}
    </>
  )
}
