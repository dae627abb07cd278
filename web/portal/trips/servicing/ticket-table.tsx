import type { TripServicing } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { untilText } from '../flight-times.ts'
import { spelled } from '../spelled.ts'

const columns = ['number', 'passenger', 'flight', 'amount', 'state'] as const

/** Each ticket of a trip and what became of it. */
export function TicketTable({ tickets }: { tickets: TripServicing['tickets'] }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('tickets')}</caption>
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
          {tickets.map(
            ({ number, segment, passenger, passengerLatin, flight, amount, state, refundUntil }) => (
              <tr key={`${number} ${segment}`}>
                <th scope="row" className="p-id">
                  {number}
                </th>
                <td data-label={say('passenger')}>
                  {spelled({ name: passenger, latin: passengerLatin }, language)}
                </td>
                <td data-label={say('flight')}>{flight}</td>
                <td data-label={say('amount')}>{say('yen', { amount })}</td>
                <td data-label={say('state')}>
                  {say(state)}
                  {refundUntil && state === 'open' && (
                    <span className="p-kana">
                      {say('refundUntil', { time: untilText(refundUntil, language) })}
                    </span>
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}
