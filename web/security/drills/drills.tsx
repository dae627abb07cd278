import type { Drills as Found } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { Link } from '../../kit/staff/link.tsx'
import { drillWords } from '../../words/security-drills.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { AskHeader } from './ask-header.tsx'
import { daysIn } from './days-in.ts'
import { Design } from './design.tsx'
import { WriteTemplate } from './write-template.tsx'

/** The drills so far, and the design of the next one (S2-48, S2-49). */
export function DrillsScreen() {
  const say = useSay(drillWords)
  const mayAct = useMayAct()
  const found = usePages<Found>('/assurance/drills')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Card title={say('list')}>
        <Pages found={found} itemsOf={(page) => page.drills} none={say('none')} more={say('more')}>
          {(rows) => <Table rows={rows} />}
        </Pages>
      </Card>
      {mayAct && <Design />}
      {mayAct && <WriteTemplate />}
      <AskHeader />
    </Page>
  )
}

function Table({ rows }: { rows: readonly Found['drills'][number][] }) {
  const say = useSay(drillWords)
  const language = useLanguage()
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <thead>
          <tr>
            {(['name', 'state', 'period', 'people', 'clicked', 'reported'] as const).map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-label={say('name')}>
                <Link to={`/drills/${row.id}`}>{row.title}</Link>
              </td>
              <td data-label={say('state')}>{say(row.state)}</td>
              <td data-label={say('period')}>{daysIn(language, row.fromOn, row.untilOn)}</td>
              <td data-label={say('people')}>{row.people}</td>
              <td data-label={say('clicked')}>{row.clicked}</td>
              <td data-label={say('reported')}>{row.reported}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
