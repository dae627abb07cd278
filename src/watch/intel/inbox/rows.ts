import { dayInJapan } from '../../day-in-japan.ts'
import type { ItemView } from './contract.ts'
import { lateBefore } from './late.ts'

/** An item as it is read, with what its indicators come to. */
export interface ItemRow {
  id: string
  kind: ItemView['kind']
  title: string
  words: string | null
  source: string
  tlp: ItemView['tlp']
  arrived_at: Date
  effect: ItemView['effect']
  state: ItemView['state']
  indicators: number
  usable: number
  sightings: number
}

export interface DecisionRow {
  item_id: string
  at: Date
  by: string
  choice: ItemView['decisions'][number]['choice']
  why: string
}

export interface ActionRow {
  id: string
  item_id: string
  kind: ItemView['actions'][number]['kind']
  words: string | null
  owner: string | null
  due_on: string | null
  done_at: Date | null
  done_by: string | null
}

interface Around {
  now: Date
  names: Map<string, string>
  decisions: readonly DecisionRow[]
  actions: readonly ActionRow[]
}

/** An item as its readers see it. */
export function viewOf(row: ItemRow, { now, names, decisions, actions }: Around): ItemView {
  const { id, kind, title, source, tlp, state, effect, indicators, usable, sightings } = row
  const by = (account: string | null) => names.get(account ?? '') ?? ''
  return {
    ...{ id, kind, title, source, tlp, state, effect, indicators, usable, sightings },
    ...(row.words && { words: row.words }),
    arrivedAt: row.arrived_at.toISOString(),
    isLate: state === 'waiting' && row.arrived_at < lateBefore(now),
    decisions: decisions.map((one) => ({
      ...{ at: one.at.toISOString(), by: by(one.by), choice: one.choice, why: one.why },
    })),
    actions: actions.map((one) => ({
      ...{ id: one.id, kind: one.kind, isOverdue: isOverdue(one, now) },
      ...(one.words && { words: one.words }),
      ...(one.owner && { owner: one.owner }),
      ...(one.due_on && { dueOn: one.due_on }),
      ...(one.done_at && { done: { at: one.done_at.toISOString(), by: by(one.done_by) } }),
    })),
  }
}

const isOverdue = ({ due_on, done_at }: ActionRow, now: Date) =>
  due_on !== null && done_at === null && due_on < dayInJapan(now)
