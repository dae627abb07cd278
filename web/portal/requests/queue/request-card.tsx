import { Badge, Button } from '@mantine/core'
import type { TicketRequest } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Facts } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { requestWords } from '../../../words/portal-requests.ts'
import type { Language } from '../../../words/say.ts'
import { clockOf, dayOf } from '../../trips/flight-times.ts'
import { spelled } from '../../trips/spelled.ts'
import { Countdown } from '../../trips/trip/countdown.tsx'
import { FlightList } from '../../trips/trip/flight-list.tsx'
import { useAirports } from '../../trips/use-airports.ts'
import type { ServerClock } from './queue.tsx'

interface CardProps {
  readonly request: TicketRequest
  readonly clock: ServerClock
  readonly isOpen: boolean
  onChosen(): void
  onToggle(): void
  onIssue(): void
  onReturn(): void
  onClaim(): void
  onHandOn(): void
}

/** One request: who flies where, until when, who has it in hand; opened, all that is to be known to decide. */
export function RequestCard(props: CardProps) {
  const { request, clock, isOpen } = props
  const language = useLanguage()
  const title = useTitle(request)
  return (
    <li>
      <article
        className="p-card p-stack r-request"
        data-request={request.id}
        tabIndex={-1}
        aria-label={title}
        onFocus={props.onChosen}
      >
        <div className="p-card-head">
          <h2>{title}</h2>
          <RequestState request={request} />
        </div>
        <p>
          {travellersOf(request, language)} <span className="p-id">{request.locator}</span>
        </p>
        <Countdown until={request.effective} {...clock} />
        <InHand request={request} />
        {isOpen && <Details request={request} />}
        <Buttons {...props} />
      </article>
    </li>
  )
}

const travellersOf = ({ travellers }: TicketRequest, language: Language) =>
  travellers.map((one) => spelled(one, language)).join(language === 'ja' ? '、' : ', ')

function useTitle({ segments }: TicketRequest): string {
  const language = useLanguage()
  const { nameOf } = useAirports()
  const [first] = segments
  if (!first) return ''
  return `${nameOf(first.origin)} → ${nameOf(first.destination)} ${dayOf(first.departsAt, language)}`
}

function Buttons({ request, isOpen, ...on }: CardProps) {
  const say = useSay(requestWords)
  const isOthers = request.claim !== undefined && !request.claim.mine
  const isBusy = request.tripState !== 'requested'
  return (
    <div className="p-row">
      <Button onClick={on.onIssue} disabled={isOthers || isBusy}>
        {say('issue')}
      </Button>
      <Button variant="default" onClick={on.onReturn} disabled={isOthers || isBusy}>
        {say('return')}
      </Button>
      <Button variant="default" onClick={on.onClaim} disabled={isOthers || isBusy}>
        {say(request.claim?.mine ? 'release' : 'claim')}
      </Button>
      <Button variant="default" onClick={on.onHandOn} disabled={isOthers || isBusy}>
        {say('handOn')}
      </Button>
      <Button variant="subtle" aria-expanded={isOpen} onClick={on.onToggle}>
        {say(isOpen ? 'close' : 'details')}
      </Button>
    </div>
  )
}

/** Where a request stands; while its trip is issued or looked up, that. */
export function RequestState({ request }: { request: TicketRequest }) {
  const say = useSay(requestWords)
  const shown =
    request.tripState === 'issuing'
      ? 'issuing'
      : request.tripState === 'issue-unknown'
        ? 'unknown'
        : request.state
  return (
    <Badge variant="outline" radius="sm" size="lg" className="p-label">
      {say(shown)}
    </Badge>
  )
}

function InHand({ request: { claim } }: { request: TicketRequest }) {
  const say = useSay(requestWords)
  const language = useLanguage()
  if (!claim) return null
  const until = clockOf(claim.until)
  return (
    <p className="r-in-hand">
      {claim.mine
        ? say('inHandMine', { until })
        : say('inHand', { name: spelled(claim.by, language), until })}
    </p>
  )
}

/** All that is to be known of a request before somebody decides. */
export function Details({ request }: { request: TicketRequest }) {
  const say = useSay(requestWords)
  const language = useLanguage()
  const facts: [string, string][] = [
    [say('amount'), say('yen', { amount: request.amount })],
    [say('askedBy'), spelled(request.askedBy, language)],
    [say('askedAt'), when(request.createdAt, language)],
  ]
  if (request.manager) facts.push([say('manager'), spelled(request.manager, language)])
  if (request.deputy) facts.push([say('deputy'), spelled(request.deputy, language)])
  if (request.department)
    facts.push([say('department'), `${request.department.code} ${request.department.name}`])
  if (request.purpose) facts.push([say('purpose'), request.purpose])
  if (request.reason) facts.push([say('reason'), request.reason])
  if (request.comment) facts.push([say('comment'), request.comment])
  const flights = request.segments.map((flight) => ({ ...flight, fareFamily: request.fareFamily }))
  return (
    <>
      <FlightList flights={flights} />
      <Facts facts={facts} />
    </>
  )
}
