import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Statement } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Note, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { statementWords } from '../../words/portal-statements.ts'
import { laterMonth, useMonthName } from './month.ts'
import { Pictures } from './pictures.tsx'
import { SaveStatement } from './save-statement.tsx'
import { StatementTable } from './statement-table.tsx'
import './statements.css'

/** 請求明細: what each department owes for a month, in numbers, pictures and as a file. */
export function Statements() {
  return (
    <OnlyAdministrators>
      <StatementsOfCompany />
    </OnlyAdministrators>
  )
}

function StatementsOfCompany() {
  const say = useSay(statementWords)
  const [month, setMonth] = useState('')
  const read = useGet<Statement>(month ? `/statements?month=${month}` : '/statements')
  const records = (
    <Link className="p-link-button p-link-quiet" to="/records">
      {say('records')}
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} actions={records}>
      <Loaded query={read}>{(statement) => <OfMonth statement={statement} onMonth={setMonth} />}</Loaded>
    </Page>
  )
}

function OfMonth({ statement, onMonth }: { statement: Statement; onMonth: (month: string) => void }) {
  const say = useSay(statementWords)
  const monthName = useMonthName()
  const { month, isOpen } = statement
  return (
    <>
      <div className="p-card p-stack">
        <div className="p-row st-month">
          <Button variant="default" onClick={() => onMonth(laterMonth(month, -1))}>
            {say('before')}
          </Button>
          <h2 aria-live="polite">{monthName(month)}</h2>
          <Button variant="default" disabled={isOpen} onClick={() => onMonth(laterMonth(month, 1))}>
            {say('after')}
          </Button>
        </div>
        <Note tone={isOpen ? 'info' : 'good'}>
          <p>{say(isOpen ? 'open' : 'closed')}</p>
        </Note>
      </div>
      {statement.departments.length === 0 ? (
        <div className="p-card p-empty">
          <p>
            <strong>{say('none')}</strong>
          </p>
          <p className="p-small">{say('noneHint')}</p>
        </div>
      ) : (
        <>
          <StatementTable statement={statement} />
          <SaveStatement month={month} />
        </>
      )}
      <Pictures statement={statement} />
    </>
  )
}
