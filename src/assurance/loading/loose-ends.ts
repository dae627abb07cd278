import type { Db } from '#platform/sql.ts'
import { threats } from '../promises/contract.ts'
import { type Known, knownNow, knownWith } from './known.ts'
import type { Blame } from './read-file.ts'
import { seatEnds } from './seat-ends.ts'
import type { Control, Registers } from './shapes.ts'

/** What a file names that is not there, or would leave undone; each with its place in the file. */
export async function looseEnds(db: Db, file: Registers): Promise<Blame[]> {
  const before = await knownNow(db)
  const after = knownWith(before, file)
  return [
    ...twice(file),
    ...bodyEnds(file, after),
    ...seatEnds(file, after),
    ...file.controls.flatMap((control, n) => controlEnds(control, n, after)),
    ...commitmentEnds(file, after),
    ...frameEnds(file, after),
    ...threatEnds(file, { before, after }),
  ]
}

function twice(file: Registers): Blame[] {
  const { owners: _owners, ...lists } = file
  return Object.entries(lists).flatMap(([kind, entries]) =>
    entries.flatMap(({ id }, n) =>
      entries.findIndex((one) => one.id === id) < n
        ? [{ path: [kind, n, 'id'], reason: `${id} stands here a second time` }]
        : [],
    ),
  )
}

const unless = (isThere: boolean, path: Blame['path'], reason: string): Blame[] =>
  isThere ? [] : [{ path, reason }]

function bodyEnds({ bodies }: Registers, { bodies: known }: Known): Blame[] {
  return bodies.flatMap((body, n) =>
    (['above', 'secretariat'] as const).flatMap((field) => {
      const other = body[field]
      return other === undefined
        ? []
        : unless(known.has(other), ['bodies', n, field], `there is no body ${other}`)
    }),
  )
}

function controlEnds(control: Control, n: number, known: Known): Blame[] {
  const { unit, accountable, maps, retired, proofs } = control
  const at = (...path: string[]) => ['controls', n, ...path]
  const missing = retired ? [] : [...known.frames].filter((frame) => !(frame in maps))
  return [
    ...unless(known.bodies.has(unit), at('unit'), `there is no body ${unit}`),
    ...unless(known.people.has(accountable), at('accountable'), `nobody is called ${accountable}`),
    ...carryEnds(control, n, known),
    ...proofs.flatMap((rule, m) =>
      unless(known.rules.has(rule), ['controls', n, 'proofs', m], `there is no evidence rule ${rule}`),
    ),
    ...missing.map((frame) => ({
      path: at('maps'),
      reason: `neither a clause of ${frame} nor why none applies`,
    })),
    ...Object.entries(maps).flatMap(([library, clauses]) => {
      const own = known.clauses.get(library)
      if (!own) return [{ path: at('maps', library), reason: `there is no library ${library}` }]
      const cited = Array.isArray(clauses) ? clauses : []
      return cited.flatMap((clause) =>
        unless(own.has(clause), at('maps', library), `${library} has no clause ${clause}`),
      )
    }),
  ]
}

const carryEnds = ({ carries }: Control, n: number, known: Known): Blame[] =>
  carries.flatMap((commitment, m) =>
    unless(
      known.commitments.has(commitment),
      ['controls', n, 'carries', m],
      `nothing called ${commitment} is promised`,
    ),
  )

function commitmentEnds({ commitments, owners }: Registers, known: Known): Blame[] {
  return [
    ...commitments.flatMap(({ kind, month }, n) =>
      unless(
        (kind === 'history') === (month !== undefined),
        ['commitments', n],
        'an entry of the history has its month, and nothing else has one',
      ),
    ),
    ...Object.entries(owners).flatMap(([commitment, owner]) => [
      ...unless(
        known.commitments.has(commitment),
        ['owners', commitment],
        `nothing called ${commitment} is promised`,
      ),
      ...unless(known.people.has(owner), ['owners', commitment], `nobody is called ${owner}`),
    ]),
  ]
}

/** A frame that comes, or that loses clauses, leaves no control without its clause (S2-14). */
function frameEnds({ libraries, controls }: Registers, known: Known): Blame[] {
  return libraries.flatMap(({ id, frame }, n) => {
    if (!frame) return []
    const bare = [...known.controls].filter(
      ([control, { isLive, maps }]) =>
        isLive && !maps.includes(id) && !controls.some((own) => own.id === control),
    )
    return bare.map(([control]) => ({
      path: ['libraries', n, 'frame'],
      reason: `the control ${control} shows neither a clause of it nor why none applies`,
    }))
  })
}

/** Each of the five threats keeps a live control once it has one (S2-22). */
function threatEnds(file: Registers, { before, after }: { before: Known; after: Known }): Blame[] {
  const has = (known: Known, threat: (typeof threats)[number]) =>
    [...known.controls.values()].some((control) => control.isLive && control.threats.includes(threat))
  return threats
    .filter((threat) => has(before, threat) && !has(after, threat))
    .map((threat) => ({ path: ['controls'], reason: `no live control would be left against ${threat}` }))
    .filter(() => file.controls.length > 0)
}
