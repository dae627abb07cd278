import { Button } from '@mantine/core'
import type { LedgerRecord } from '#travel/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { recordWords } from '../../words/portal-records.ts'

const columns = ['day', 'kind', 'amount', 'counterparty', 'department', 'booking', 'action'] as const

/** Entries of the ledger; `onHistory` leads to what corrected one. */
export function RecordTable(props: {
  records: readonly LedgerRecord[]
  onHistory: (record: LedgerRecord) => void
}) {
  const say = useSay(recordWords)
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            {columns.map((id) => (
              <th scope="col" key={id}>
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.records.map((record) => (
            <Row key={record.id} record={record} onHistory={() => props.onHistory(record)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ record, onHistory }: { record: LedgerRecord; onHistory: () => void }) {
  const say = useSay(recordWords)
  const language = useLanguage()
  const { day, kind, amount, tax, counterparty, department, locator, ticket, passenger } = record
  return (
    <tr>
      <th scope="row" className="p-tight">
        {dayIn(language, day)}
      </th>
      <td className="p-tight" data-label={say('kind')}>
        {say(kind)}
      </td>
      <td className="p-tight" data-label={say('amount')}>
        {say('yen', { amount })}
        <span className="p-kana">
          {say('tax')} {say('yen', { amount: tax })}
        </span>
      </td>
      <td data-label={say('counterparty')}>{counterparty}</td>
      <td data-label={say('department')}>{department}</td>
      <td data-label={say('booking')}>
        <span className="p-id">{locator}</span>
        <span className="p-kana">{[passenger, ticket].filter(Boolean).join(' · ')}</span>
      </td>
      <td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={say('historyOf', { day: dayIn(language, day), amount })}
          onClick={onHistory}
        >
          {say('history')}
        </Button>
      </td>
    </tr>
  )
}
