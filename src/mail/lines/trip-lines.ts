import type { Language } from '#platform/author.ts'
import { mailWords } from '../../../web/words/mail.ts'
import { fill, plainLine } from '../fill.ts'
import { japanTime } from '../japan-time.ts'
import type { TemplateValues } from '../mail.ts'

type Trip = TemplateValues['trip']

/** What a mail about a trip tells: the booking, each flight, who travels, for how much, and until when. */
export function tripLines(trip: Trip, language: Language): string[] {
  const words = mailWords[language]
  const line = (label: 'booking' | 'travellers' | 'amount' | 'issueBy' | 'tickets', value: string) =>
    `${words[`label.${label}`]}: ${value}`
  return [
    line('booking', trip.locator),
    ...trip.segments.map((segment) => flightLine(segment, language)),
    line('travellers', plainLine(trip.travellers.join(language === 'ja' ? '、' : ', '))),
    line('amount', fill(words.yen, { yen: trip.amount.toLocaleString('en-US') })),
    ...(trip.until ? [line('issueBy', fill(words.time, { time: japanTime(trip.until, language) }))] : []),
    ...(trip.tickets?.length ? [line('tickets', plainLine(trip.tickets.join(' ')))] : []),
    ...peopleLines(trip, language),
  ]
}

function flightLine(segment: Trip['segments'][number], language: Language): string {
  const words = mailWords[language]
  const { flight, origin, destination, departsAt } = segment
  const values = { flight, origin, destination, time: japanTime(departsAt, language) }
  return `${words['label.flight']}: ${fill(words.flight, values)}`
}

function peopleLines({ event, colleague, onBehalfOf, comment }: Trip, language: Language): string[] {
  const words = mailWords[language]
  return [
    ...(colleague ? [`${words[`colleague.${event}`]}: ${plainLine(colleague)}`] : []),
    ...(onBehalfOf ? [`${words['label.onBehalfOf']}: ${plainLine(onBehalfOf)}`] : []),
    ...(comment ? [`${words['label.comment']}: ${plainLine(comment)}`] : []),
  ]
}
