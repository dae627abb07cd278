import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { Receipt } from '#travel/contract.ts'
import { dayIn } from '../../../kit/day.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { BackTo, Facts, Page } from '../../../kit/portal/page.tsx'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { isoDayOf } from '../flight-times.ts'
import { ReceiptLines } from './receipt-lines.tsx'
import './receipt.css'

/** 領収書: the simplified qualified invoice of a trip, on one page that prints. */
export function ReceiptScreen() {
  const say = useSay(servicingWords)
  const { tripId } = useParams({ from: '/trips/$tripId/receipt' })
  const found = useGet<Receipt>(`/trips/${tripId}/receipt`)
  const back = (
    <Link to="/trips/$tripId" params={{ tripId }}>
      <BackTo>{say('toTrip2')}</BackTo>
    </Link>
  )
  const print = <Button onClick={() => window.print()}>{say('print')}</Button>
  return (
    <Page title={say('receiptTitle')} back={back} actions={print}>
      <Loaded query={found}>{(receipt) => <Shown receipt={receipt} />}</Loaded>
    </Page>
  )
}

function Shown({ receipt }: { receipt: Receipt }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  const { rate, total, tax, history } = receipt
  return (
    <div className="p-card p-stack rc-sheet">
      <Facts
        facts={[
          [say('for'), say('forName', { name: receipt.company })],
          [say('issuer'), receipt.issuer[language]],
          [say('registration'), receipt.registration],
          [say('locator'), receipt.locator],
          [say('madeAt'), dayIn(language, isoDayOf(new Date(receipt.madeAt)))],
        ]}
      />
      <ReceiptLines lines={receipt.lines} />
      <Facts
        facts={[
          [say('total', { rate }), <strong key="total">{say('yen', { amount: total })}</strong>],
          [say('tax', { rate }), say('yen', { amount: tax })],
        ]}
      />
      {history.length > 0 && (
        <section>
          <h2>{say('history')}</h2>
          <ul className="p-plain-list">
            {history.map((one) => (
              <li key={`${one.day} ${one.kind} ${one.refund}`}>
                {dayIn(language, one.day)} {say(one.kind)} – {say('fee')} {say('yen', { amount: one.fee })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
