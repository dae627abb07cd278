import { connectorOf } from '../../src/travel/connectors/connector-of.ts'
import type { openHere } from '../cutover/here.ts'
import { type Figure, figureOf, inTurn } from '../figures.ts'
import { perSecond } from '../load.ts'
import { type Month, nth } from './month.ts'

const [atOnce, seconds] = [16, 4]
const passengers = [{ n: 1, kana: { family: 'モリ', given: 'サクラ' } }]

type Here = Awaited<ReturnType<typeof openHere>>

/** Holds at the demonstration's carrier, beside the one conditional update that each of them rests on. */
export async function measureHolds(
  { world, pool }: Here,
  { month, rounds }: { month: Month; rounds: number },
): Promise<Record<string, Figure>> {
  const carrier = connectorOf(world)
  let next = 0
  const flights = await pool.query<{ day: string; number: number; fare: number }>(
    'select day::text, number, fare from travel_simulator_flight where day = any($1::date[]) order by day, number',
    [month.days],
  )
  const fares = new Map(flights.rows.map(({ day, number, fare }) => [`${day}.${number}`, fare]))
  const hold = async () => {
    const { on, number } = nth(month, next++)
    const id = `${on}.${number}.flexible.${fares.get(`${on}.${number}`)}`
    const answer = await carrier.hold({ offerIds: [id], passengers, ref: world.random.id() })
    if (!answer.ok) throw new Error(`A hold was refused: ${answer.refusal}`)
  }
  const update = async () => {
    const { on, number } = nth(month, next++)
    const { rowCount } = await pool.query({
      name: 'take',
      text: `update travel_simulator_flight set sold = sold + 1
        where day = $1 and number = $2 and held + sold + 1 <= capacity`,
      values: [on, number],
    })
    if (rowCount !== 1) throw new Error('A seat was refused.')
  }
  const taken = await inTurn(
    rounds,
    () => perSecond(atOnce, seconds, hold),
    () => perSecond(atOnce, seconds, update),
  )
  return { 'trips.hold': figureOf('1/s', 'one conditional update', taken) }
}
