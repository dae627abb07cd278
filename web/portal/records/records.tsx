import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { LedgerRecord, Records } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { recordWords } from '../../words/portal-records.ts'
import { HistoryDialog } from './history-dialog.tsx'
import { RecordFilters } from './record-filters.tsx'
import { RecordTable } from './record-table.tsx'
import { pathFor, type Wish, wishIn } from './wish.ts'
import './records.css'

/** 取引記録: what was traded, found by day, amount and counterparty as the records law wants it. */
export function RecordsScreen() {
  return (
    <OnlyAdministrators>
      <RecordsOfCompany />
    </OnlyAdministrators>
  )
}

function RecordsOfCompany() {
  const say = useSay(recordWords)
  const [wish, setWish] = useState<Wish>(wishIn(useSearch({ strict: false })))
  const [shown, setShown] = useState<LedgerRecord>()
  const found = usePages<Records>(pathFor(wish))
  const isByAmount = Boolean((wish.least || wish.most) && !wish.from && !wish.to)
  const back = (
    <Link to="/statements">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('title')} lead={say('lead')} back={back}>
      <RecordFilters wish={wish} onWish={setWish} />
      {isByAmount && <p className="p-hint">{say('byAmount')}</p>}
      <Pages found={found} itemsOf={(page) => page.records} none={<None />} more={say('more')}>
        {(records) => <RecordTable records={records} onHistory={setShown} />}
      </Pages>
      {shown && <HistoryDialog record={shown} onClose={() => setShown(undefined)} />}
    </Page>
  )
}

function None() {
  const say = useSay(recordWords)
  return (
    <div className="p-card p-empty">
      <p>
        <strong>{say('none')}</strong>
      </p>
      <p className="p-small">{say('noneHint')}</p>
    </div>
  )
}
