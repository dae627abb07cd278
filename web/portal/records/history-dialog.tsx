import { Button } from '@mantine/core'
import type { LedgerRecord, RecordHistory } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { Facts } from '../../kit/portal/page.tsx'
import { recordWords } from '../../words/portal-records.ts'

/** What was entered about a record's booking: the record as it was, and what corrected it. */
export function HistoryDialog({ record, onClose }: { record: LedgerRecord; onClose: () => void }) {
  const say = useSay(recordWords)
  const read = useGet<RecordHistory>(`/records/${record.id}`)
  return (
    <Dialog title={say('historyTitle', { locator: record.locator })} opened onClose={onClose}>
      <div className="p-stack">
        <p>{say('historyText')}</p>
        <Loaded query={read}>
          {({ history }) => (
            <ol className="r-history">
              {history.map((one) => (
                <li key={one.id} aria-current={one.id === record.id ? 'true' : undefined}>
                  <Facts facts={factsOf(say, one)} />
                </li>
              ))}
            </ol>
          )}
        </Loaded>
        <div className="p-row p-row-end">
          <Button variant="default" onClick={onClose}>
            {say('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const factsOf = (say: ReturnType<typeof useSay<typeof recordWords>>, one: LedgerRecord) =>
  [
    [say('day'), one.day],
    [say('kind'), say(one.kind)],
    [say('amount'), say('yen', { amount: one.amount })],
    [say('counterparty'), one.counterparty],
    ...(one.ticket ? ([[say('ticket'), one.ticket]] as const) : []),
  ] as const
