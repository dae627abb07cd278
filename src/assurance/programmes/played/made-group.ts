import type { CellState } from '../cells.ts'

/** Somebody made up, with what the year will have to show of him: his state in each round he is asked in. */
export interface Made {
  readonly number: string
  readonly kind: 'officer' | 'employee' | 'contractor'
  readonly joinedOn: string
  readonly isExempt: boolean
  /** By round, the day he finishes the lesson on. */
  readonly finishes: readonly (string | undefined)[]
  readonly expected: readonly CellState[]
  /** As the personnel department tells of him in the end, and what it knew on the first day of the year. */
  readonly line: string
  readonly lineAtFirst: string
}

interface Fate {
  joinedOn?: string
  lastDay?: string
  away?: string
  isExempt?: true
  finishes: (string | undefined)[]
  expected: CellState[]
}

const done = ['2026-06-10', '2026-11-12']

// Written by hand, one kind of year after another; nothing here is worked out from the product's own rules.
const fates: readonly Fate[] = [
  { finishes: done, expected: ['done', 'done'] },
  { finishes: ['2026-06-10', undefined], expected: ['done', 'missing'] },
  { finishes: [undefined, undefined], expected: ['missing', 'missing'] },
  // Joined between the rounds, in the middle of one, and too late for one.
  { joinedOn: '2026-08-01', finishes: [undefined, '2026-11-12'], expected: ['done'] },
  { joinedOn: '2026-06-08', finishes: done, expected: ['done', 'done'] },
  { joinedOn: '2026-06-08', finishes: [undefined, '2026-11-12'], expected: ['missing', 'done'] },
  { joinedOn: '2026-06-25', finishes: [undefined, '2026-11-12'], expected: ['done'] },
  { joinedOn: '2026-12-01', finishes: [undefined, undefined], expected: [] },
  // Left before, in the middle of, and right after a round.
  // Told late: written down on the first day, he had left the day before.
  { lastDay: '2026-05-31', finishes: [undefined, undefined], expected: ['left'] },
  { lastDay: '2026-06-12', finishes: [undefined, undefined], expected: ['left'] },
  { lastDay: '2026-06-12', finishes: ['2026-06-10', undefined], expected: ['done'] },
  { lastDay: '2026-06-30', finishes: [undefined, undefined], expected: ['missing'] },
  { lastDay: '2026-10-31', finishes: ['2026-06-10', undefined], expected: ['done'] },
  // On leave over a whole round, and over a part of one.
  { away: '2026-05-20..2026-07-31', finishes: [undefined, '2026-11-12'], expected: ['away', 'done'] },
  { away: '2026-06-01..2026-06-29', finishes: [undefined, '2026-11-12'], expected: ['missing', 'done'] },
  { away: '2026-10-01..', finishes: ['2026-06-10', undefined], expected: ['done', 'away'] },
  { isExempt: true, finishes: [undefined, undefined], expected: ['exempt', 'exempt'] },
]

/** A group of so many people: nearly all do what is asked of them; each other fate meets one in forty-five. */
export function madeGroup(size: number): Made[] {
  return Array.from({ length: size }, (_, n) => {
    const other = n % 45 < fates.length ? n % 45 : 0
    const kind = kindOf(n)
    const fate = fates[other]
    if (!fate) throw new Error('There is no such fate.')
    return madeOf(n, kind, kind === 'contractor' ? { ...fate, expected: [] } : fate)
  })
}

// Officers are few; contractors are not asked by this programme, whatever they do.
function kindOf(n: number): Made['kind'] {
  if (n % 101 === 0) return 'officer'
  return n % 20 === 19 ? 'contractor' : 'employee'
}

function madeOf(n: number, kind: Made['kind'], fate: Fate): Made {
  const number = `N-${String(n).padStart(5, '0')}`
  const { joinedOn = '2015-04-01', lastDay = '', away = '', finishes, expected } = fate
  const isExempt = fate.isExempt === true && kind !== 'contractor'
  const begin = `${number},白波 ${n},SHIRANAMI ${n},風花エア,第${n % 60}部,${kind},n${n}@flight.kazahana.example,${joinedOn}`
  return {
    ...{ number, kind, joinedOn, isExempt, finishes, expected },
    line: `${begin},${lastDay},${away}\n`,
    lineAtFirst: `${begin},,\n`,
  }
}
