import { takePopulation } from '../../src/assurance/population/file/load-population.ts'
import { countParticipation } from '../../src/assurance/programmes/count-participation.ts'
import { exempt } from '../../src/assurance/programmes/exempt.ts'
import { planCycle } from '../../src/assurance/programmes/plan-cycle.ts'
import { type Made, madeGroup } from '../../src/assurance/programmes/played/made-group.ts'
import { shipRegisters } from '../../src/assurance/public.ts'
import { sql } from '../../src/platform/sql.ts'
import { newServer } from '../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { type Goal, seconds, timed } from './goal.ts'

const author = { by: 'operator', name: 'bench' } as const
const rounds = [
  { startsOn: '2026-06-01', middle: '2026-06-15', endsOn: '2026-06-30' },
  { startsOn: '2026-11-02', middle: '2026-11-15', endsOn: '2026-11-30' },
]
const said: Readonly<Record<string, string>> = { away: 'on leave' }

/** A year with two rounds for a group whose states were written down by hand; then one request, held against these by person. */
export async function twiceAYear(): Promise<Goal> {
  const world = await newWorld({ profile: 'demo', at: '2026-04-01T09:00:00+09:00' })
  const server = await newServer(world)
  try {
    const group = madeGroup(900)
    await begin(world, group)
    for (const n of rounds.keys()) await play(world, group, n)
    await world.moveTo('2027-01-15T10:00:00+09:00')
    const auditor = await signedInStaff(world, server, 'auditor')
    const { value: proof, ms } = await timed(() =>
      auditor.get<string>('/api/assurance/programmes/training/proof.csv?year=2026'),
    )
    const found = statesIn(proof.body)
    const asked = group.filter(({ expected }) => expected.length > 0)
    const right = asked.filter(({ number, expected }) => {
      const states = expected.map((state) => said[state] ?? state)
      return (found.get(number) ?? []).join() === states.join()
    })
    return {
      goal: 'twice a year for all, by name',
      target: '100 %, one click',
      measured: `${right.length} of ${asked.length} people right in each round, nobody else named; one file in ${seconds(ms)}`,
      isMet: right.length === asked.length && found.size === asked.length,
    }
  } finally {
    await server.close()
    await world.close()
  }
}

async function begin(world: TestWorld, group: readonly Made[]): Promise<void> {
  await shipRegisters(world)
  await take(
    world,
    group.filter(({ joinedOn }) => joinedOn <= '2026-04-01').map((one) => one.lineAtFirst),
  )
  const officer = await staffSession(world, 'security-officer')
  for (const [n, { startsOn, endsOn }] of rounds.entries()) {
    const title = { ja: `第${n + 1}回`, en: `Round ${n + 1}` }
    const planned = await planCycle(officer, { programme: 'training', title, startsOn, endsOn })
    if (!planned.ok) throw new Error(planned.refusal)
  }
}

/** A round begins; in its middle the personnel department tells who joined, left and is on leave; people do what they do. */
async function play(world: TestWorld, group: readonly Made[], n: number): Promise<void> {
  const { startsOn, middle, endsOn } = rounds[n] ?? { startsOn: '', middle: '', endsOn: '' }
  for (const day of [startsOn, middle]) {
    await world.moveTo(`${day}T10:00:00+09:00`)
    await world.runJob('assurance.cycles')
    if (day === startsOn) continue
    await take(
      world,
      group.filter(({ joinedOn }) => joinedOn <= endsOn).map(({ line }) => line),
    )
  }
  await world.moveTo(`${endsOn}T10:00:00+09:00`)
  await world.runJob('assurance.cycles')
  const rows = await world.db.rows<{ id: string; number: string }>(sql`
    select id, employee_number as number from assurance_colleague`)
  const ids = new Map(rows.map(({ id, number }) => [number, id]))
  for (const [on, people] of Map.groupBy(group, (one) => one.finishes[n]))
    if (on)
      await world.act(author, (act) =>
        countParticipation(act, {
          ...{ programme: 'training', on, source: 'lesson passwords@1' },
          colleagueIds: people.flatMap(({ number }) => ids.get(number) ?? []),
        }),
      )
  const officer = await staffSession(world, 'security-officer')
  const span = { from: startsOn, lastDay: endsOn, programme: 'training', why: '出向' }
  for (const { number } of group.filter(({ isExempt }) => isExempt))
    await exempt(officer, { ...span, employeeNumber: number })
}

const head = 'employee_number,name_ja,name_en,company,unit,kind,address,joined_on,last_day,away\n'

async function take(world: TestWorld, lines: string[]): Promise<void> {
  const taken = await takePopulation(world, author, Buffer.from(head + lines.join('')))
  if (!taken.ok) throw new Error(JSON.stringify(taken.detail))
}

/** By employee number, the states in their order, as the file says them in English. */
function statesIn(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const line of file.split('\r\n').slice(1)) {
    const [number = '', ...cells] = line.split(',')
    if (number === '') continue
    found.set(number, [...(found.get(number) ?? []), cells[8]?.split(' / ')[1] ?? ''])
  }
  return found
}
