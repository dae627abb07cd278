import type { Receipt } from '#travel/contract.ts'
import { dayIn } from '../../../kit/day.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { useAirports } from '../use-airports.ts'

const kinds = { fare: 'fare', fee: 'kindFee', refund: 'kindRefund' } as const

/** What was paid and given back, line by line. */
export function ReceiptLines({ lines }: { lines: Receipt['lines'] }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('content')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('content')}</th>
            <th scope="col">{say('day')}</th>
            <th scope="col">{say('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.ticket} ${line.kind} ${line.day} ${line.amount}`}>
              <th scope="row">
                {say(kinds[line.kind])}
                <span className="p-kana">{contentOf(line, nameOf)}</span>
                {line.boardedOn && (
                  <span className="p-kana">{say('boardedOn', { day: dayIn(language, line.boardedOn) })}</span>
                )}
              </th>
              <td data-label={say('day')}>{dayIn(language, line.day)}</td>
              <td className="p-tight" data-label={say('amount')}>
                {say('yen', { amount: line.amount })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const contentOf = (
  { flight, origin, destination, passenger, ticket }: Receipt['lines'][number],
  nameOf: (code: string) => string,
) =>
  [flight, origin && destination && `${nameOf(origin)} → ${nameOf(destination)}`, passenger, ticket]
    .filter(Boolean)
    .join('　')
