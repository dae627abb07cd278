import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Trip, TripServicing } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Card } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { RefundDialog } from './refund-dialog.tsx'
import { TicketTable } from './ticket-table.tsx'

/** The tickets of a trip and what can be done with them; nothing before one is issued. */
export function ServicingCard({ trip }: { trip: Trip }) {
  const say = useSay(servicingWords)
  const { data } = useGet<TripServicing>(`/trips/${trip.id}/servicing`, {
    again: () => (trip.state.endsWith('pending') ? 3000 : false),
  })
  if (!data || data.tickets.length === 0) return null
  return (
    <Card title={say('title')} hint={say('hint')}>
      <TicketTable tickets={data.tickets} />
      <Actions trip={trip} mayAsk={data.mayAsk} />
      {data.operations.length > 0 && <History operations={data.operations} />}
    </Card>
  )
}

function Actions({ trip, mayAsk }: { trip: Trip; mayAsk: boolean }) {
  const say = useSay(servicingWords)
  const [asked, setAsked] = useState<'refund' | 'change'>()
  const close = () => setAsked(undefined)
  return (
    <div className="p-row">
      {mayAsk && trip.state === 'ticketed' && (
        <Button variant="default" onClick={() => setAsked('change')}>
          {say('askChange')}
        </Button>
      )}
      {mayAsk && (
        <Button variant="default" onClick={() => setAsked('refund')}>
          {say('askRefund')}
        </Button>
      )}
      <Link className="p-link-button p-link-quiet" to="/trips/$tripId/receipt" params={{ tripId: trip.id }}>
        {say('receipt')}
      </Link>
      {asked === 'refund' && <RefundDialog trip={trip} onClose={close} />}
      {asked === 'change' && <ChangeDialog trip={trip} onClose={close} />}
    </div>
  )
}

function History({ operations }: { operations: TripServicing['operations'] }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  return (
    <section className="p-stack">
      <h3>{say('history')}</h3>
      <ul className="p-plain-list">
        {operations.map(({ id, kind, state, fee, refund, at }) => (
          <li key={id}>
            {say(kind)} – {say(state === 'quoted' ? 'confirming' : state)}{' '}
            <span className="p-small">
              {when(at, language)}　{say('fee')} {say('yen', { amount: fee })}　
              {say(refund < 0 ? 'onTop' : 'back')} {say('yen', { amount: Math.abs(refund) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
