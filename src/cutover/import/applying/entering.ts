import { setImmediate as breathe } from 'node:timers/promises'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { importer } from '../importer.ts'
import type { Counts } from '../tables.ts'
import { applyChanged } from './apply-changed.ts'
import { enterCompanies, enterLeftOut, enterMembers, enterPeople } from './enter-lines.ts'

type Kind = 'members' | 'people'
/** Up to which line each file was read and checked. */
export type Read = Record<Kind, number>

/** A transaction that enters lines as they come, and ends with all of them or none. */
export interface Entering {
  /** More lines are checked and waiting. */
  follow(read: Partial<Read>): void
  /** No line has a fault: enters the rest, and the import's own state with it. Throws when PostgreSQL refused something. */
  finish(lines: number): Promise<Counts>
  /** Some line has a fault: enters no more. */
  giveUp(): void
  /** The same, and waits until nothing of it has happened; changes nothing any more once it is finished. */
  undo(): Promise<void>
}

/** Lines that are worth a statement of their own; also the most of one, so that no answer grows with the export. */
const slice = 20_000

class Undone extends Error {}

/**
 * Begins to enter an import in one transaction, beside the reading: while one core reads and checks lines, PostgreSQL
 * already writes the ones before. What could not stand aborts the transaction, and the comparison then says why.
 */
export function beginEntering(world: World, importId: string, told: (what: string) => void): Entering {
  const at = {
    read: { members: 0, people: 0 },
    entered: { members: 0, people: 0 },
    lines: undefined as number | undefined,
    isUndone: false,
  }
  const news = bell()
  let fault: unknown
  const ended = world
    .act(importer, async (act) => {
      const counts: Counts = { ...(await enterCompanies(act, importId)), ...none }
      for (;;) {
        if (at.isUndone) throw new Undone()
        const isLast = at.lines !== undefined
        if (await enterNext(act, importId, { at, counts, least: isLast ? 1 : slice, world })) continue
        if (isLast) return finish(act, importId, { counts, lines: at.lines ?? 0, told, world })
        await news.heard()
      }
    })
    .catch((thrown: unknown) => {
      fault = thrown
      return undefined
    })
  const giveUp = () => {
    at.isUndone = true
    news.ring()
  }
  return {
    follow(read) {
      Object.assign(at.read, read)
      news.ring()
    },
    async finish(lines) {
      at.lines = lines
      news.ring()
      const counts = await ended
      if (!counts) throw fault
      return counts
    },
    giveUp,
    async undo() {
      giveUp()
      await ended
    },
  }
}

/** A ring that comes before somebody listens is heard all the same. */
function bell() {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      rung = true
      wake?.()
    },
    async heard() {
      if (!rung)
        await new Promise<void>((awake) => {
          wake = awake
        })
      rung = false
    },
  }
}

const none = { members: 0, accounts: 0, changed: 0, leftOut: 0 }

interface Next {
  at: { read: Read; entered: Read }
  counts: Counts
  least: number
  world: World
}

/** Enters the next slice, if there is one; says whether there was. */
async function enterNext(act: Act, importId: string, { at, counts, least, world }: Next): Promise<boolean> {
  const kind = (['people', 'members'] as const).find((one) => at.read[one] - at.entered[one] >= least)
  if (!kind) return false
  const after = at.entered[kind]
  const lines = { after, upTo: Math.min(at.read[kind], after + slice) }
  if (kind === 'members') counts.members += await enterMembers(act, world, lines)
  else counts.accounts += await enterPeople(act, importId, lines)
  at.entered[kind] = lines.upTo
  await breathe()
  return true
}

interface Finish {
  counts: Counts
  lines: number
  told: (what: string) => void
  world: World
}

/**
 * How many people of each company this import brought or changed. One fact a company says so: a fact for each of a million
 * accounts would cost as much as the accounts, and which import an account came by, `cutover_person` says of each.
 */
async function takenOver(act: Act, importId: string): Promise<Map<string, number>> {
  const rows = await act.rows<{ id: string; people: number }>(sql`
    select company_id as id, count(*)::int as people from cutover_person where import_id = ${importId} group by company_id`)
  return new Map(rows.map(({ id, people }) => [id, people]))
}

async function finish(act: Act, importId: string, { counts, lines, told, world }: Finish): Promise<Counts> {
  told('changes')
  const taken = await takenOver(act, importId)
  counts.changed = await applyChanged(act, world, importId)
  const standing = await takenOver(act, importId)
  for (const [companyId, people] of standing) {
    const fresh = taken.get(companyId) ?? 0
    act.note('people-taken-over', { companyId, data: { importId, people: fresh, changed: people - fresh } })
  }
  counts.leftOut = await enterLeftOut(act, importId)
  await act.run(sql`
    update cutover_import set state = 'applied', counts = ${JSON.stringify(counts)}, moved_at = ${act.now},
      ended_at = ${act.now}
    where id = ${importId}`)
  act.note('cutover-import-applied', { data: { importId, lines, ...counts } })
  return counts
}
