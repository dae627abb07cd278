import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { holdWindows, keepWindow, type Window } from '#platform/maintenance/windows.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { MaintenancePlan, MaintenanceWindow } from './contract.ts'
import { stateOf } from './state-of.ts'

export type MaintenanceRefusal =
  | 'maintenance-overlaps'
  | 'maintenance-not-found'
  | 'maintenance-in-past'
  | 'maintenance-ends-first'
  | 'maintenance-too-long'
  | 'maintenance-not-now'

/** What can be decided about maintenance. */
export type Decision =
  | ({ decide: 'plan' } & MaintenancePlan)
  | { decide: 'open'; endsAt: string }
  | { decide: 'move-end'; id: string; endsAt: string }
  | { decide: 'announce' | 'end' | 'cancel'; id: string }

type Named = MaintenanceWindow['changes'][number]['decision']
type Decided = Outcome<MaintenanceRefusal, { window: Window; decision: Named }>

/**
 * Carries one decision about maintenance out: on every node with the next request, for whoever decides holds all windows
 * and the database's clock is the only one. What was decided, when and by whom stays beside the window.
 */
export async function decide(
  act: Act,
  world: World,
  decision: Decision,
): Promise<Outcome<MaintenanceRefusal, Window>> {
  const windows = await holdWindows(act)
  const decided = outcomeOf(act, world, windows, decision)
  if (!decided.ok) return decided
  const { window, decision: named } = decided.value
  const refusal = named === 'ended' ? undefined : nonsenseIn(window, windows)
  if (refusal) return refused(refusal)
  await keepWindow(act, window)
  await remember(act, window, named)
  const { id, startsAt, endsAt } = window
  act.note(`maintenance-${named}`, { data: { id, startsAt, endsAt } })
  return doneWith(window)
}

function outcomeOf(act: Act, world: World, windows: Window[], decision: Decision): Decided {
  const { now } = act
  const id = world.random.id()
  switch (decision.decide) {
    case 'plan': {
      const [startsAt, endsAt] = [new Date(decision.startsAt), new Date(decision.endsAt)]
      if (startsAt <= now) return refused('maintenance-in-past')
      const announcedAt = decision.announce ? now : null
      return doneWith({
        window: { id, startsAt, endsAt, announcedAt, cancelledAt: null },
        decision: 'planned',
      })
    }
    case 'open': {
      const endsAt = new Date(decision.endsAt)
      const window = { id, startsAt: now, endsAt, announcedAt: now, cancelledAt: null }
      return doneWith({ window, decision: 'opened' })
    }
    default: {
      const window = windows.find((one) => one.id === decision.id)
      return window ? changed(now, window, decision) : refused('maintenance-not-found')
    }
  }
}

function changed(now: Date, window: Window, decision: Extract<Decision, { id: string }>): Decided {
  const state = stateOf(window, now)
  const may = {
    announce: ['planned'],
    cancel: ['planned'],
    end: ['running'],
    'move-end': ['planned', 'running'],
  }
  if (!may[decision.decide].includes(state)) return refused('maintenance-not-now')
  if (decision.decide === 'announce')
    return doneWith({ window: { ...window, announcedAt: window.announcedAt ?? now }, decision: 'announced' })
  if (decision.decide === 'cancel')
    return doneWith({ window: { ...window, cancelledAt: now }, decision: 'cancelled' })
  if (!('endsAt' in decision)) return doneWith({ window: { ...window, endsAt: now }, decision: 'ended' })
  const endsAt = new Date(decision.endsAt)
  if (endsAt <= now) return refused('maintenance-in-past')
  return doneWith({
    window: { ...window, endsAt },
    decision: endsAt > window.endsAt ? 'extended' : 'shortened',
  })
}

function nonsenseIn(window: Window, windows: Window[]): MaintenanceRefusal | undefined {
  if (window.cancelledAt) return undefined
  if (window.endsAt <= window.startsAt) return 'maintenance-ends-first'
  if (window.endsAt.getTime() - window.startsAt.getTime() > aWeek) return 'maintenance-too-long'
  const isTaken = windows.some(
    (one) =>
      one.id !== window.id &&
      !one.cancelledAt &&
      one.startsAt < window.endsAt &&
      window.startsAt < one.endsAt,
  )
  return isTaken ? 'maintenance-overlaps' : undefined
}

// A slip of the finger in the month, not a stop.
const aWeek = 7 * 24 * 3_600_000

async function remember(act: Act, { id, startsAt, endsAt }: Window, decision: Named): Promise<void> {
  await act.run(sql`
    insert into desk_maintenance_change (maintenance_id, change_no, at, decision, starts_at, ends_at, author_kind, author_id)
    select ${id}, count(*) + 1, ${act.now}, ${decision}, ${startsAt}, ${endsAt}, ${act.author.by}, ${nameOf(act.author)}
    from desk_maintenance_change where maintenance_id = ${id}`)
}

const nameOf = (author: Author): string => {
  if (author.by === 'person') return author.accountId
  return author.by === 'journey' ? author.id : author.name
}
