import { maskAddress } from '#mail/public.ts'
import type { Kind, Session } from '#platform/author.ts'
import type { ReadFact } from '#platform/fact.ts'
import { networkOf, plainAddress } from '#platform/http/client.ts'
import type { World } from '#platform/world.ts'
import type { TimelineEntry } from './contract.ts'
import { canReport, type EntryName, kindOf } from './entries.ts'
import { writePlace } from './place.ts'

/** A fact as its owner reads it: chosen fields one by one, so that a new one of a fact is not shown by itself. */
export function entryOf(world: World, session: Session, fact: ReadFact): TimelineEntry {
  // Only facts of these names were asked for.
  const what = fact.name as EntryName
  const { data, personal = {} } = fact
  const ip = textOf(personal.ip)
  const plain = ip && plainAddress(ip)
  const address = textOf(personal.after) ?? textOf(personal.address)
  return {
    id: writePlace(world, session.accountId, fact.seq),
    at: fact.at.toISOString(),
    kind: kindOf(what),
    what,
    by: authorOf(fact, session),
    device: textOf(personal.device) ?? textOf(data.device),
    network: plain ? networkOf(plain) : textOf(personal.network),
    purpose: purposeOf(data.purpose),
    receive: typeof data.receive === 'boolean' ? data.receive : undefined,
    address: address && maskAddress(address),
    agency: textOf(data.cameBy) ?? textOf(data.agency),
    current: what === 'signed-in' && data.session === session.id,
    times: 1,
    canReport: canReport(fact),
  }
}

/** Refusals alike in a row become one entry that counts them: a guesser's thousand must not bury the one that matters. */
export function gathered(entries: TimelineEntry[]): TimelineEntry[] {
  const all: TimelineEntry[] = []
  for (const entry of entries) {
    const last = all.at(-1)
    if (last && isAlike(last, entry)) all.splice(-1, 1, { ...last, times: last.times + 1 })
    else all.push(entry)
  }
  return all
}

const isAlike = (one: TimelineEntry, other: TimelineEntry) =>
  one.kind === 'refusal' &&
  one.what === other.what &&
  one.device === other.device &&
  dayOf(one.at) === dayOf(other.at)

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' })
const dayOf = (at: string) => day.format(Date.parse(at))

function authorOf(fact: ReadFact, { accountId }: Session): TimelineEntry['by'] {
  const { authorKind, authorAccountId, authorRole } = fact
  if (authorKind === 'journey') return 'nobody'
  if (authorKind === 'person' && authorAccountId === accountId) return 'you'
  const office = authorRole && offices[authorRole]
  if (office) return office
  return authorKind === 'person' ? 'nobody' : authorKind
}

// Nobody else of a company does anything to somebody else's account.
const offices: Partial<Record<Kind, TimelineEntry['by']>> = {
  administrator: 'administrator',
  'desk-agent': 'desk',
  'member-office': 'member-office',
  'security-officer': 'operator',
  ciso: 'operator',
  auditor: 'operator',
  employee: 'operator',
}

const purposes = ['sign-in', 'recovery', 'step-up', 'address'] as const
const purposeOf = (value: unknown) => purposes.find((purpose) => purpose === value)
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
