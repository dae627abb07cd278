import { z } from 'zod'
import { StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import {
  changeFlight,
  type FaultKind,
  type FlightFault,
  faultKinds,
  faultyMethods,
  flightFaults,
  listFaults,
  mendFaults,
  setFault,
} from '#travel/public.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const carrierFault: Command = {
  name: 'carrier fault',
  summary: 'Lets something go wrong at the demonstration’s carrier; only in demonstrations and tests.',
  usage: [
    `--kind ${faultKinds.join('|')}     with every call, or:`,
    `--operation issue    with one method of the connector alone: ${faultyMethods.join(', ')}`,
    '--times 3            so many calls; without it until "carrier mend"',
    `--kind ${flightFaults.join('|')}     to one flight:`,
    '--flight K0101 --day 2026-04-01',
  ],
  async run(words) {
    const options = readOptions(words, ['kind'], ['operation', 'times', 'flight', 'day'])
    const flightFault = flightFaults.find((kind) => kind === options.kind)
    const kind = faultKinds.find((one) => one === options.kind)
    if (!flightFault && !kind) throw new StartFault(`"${options.kind}" is no fault; see --help.`)
    await inWorld(async (world) => {
      mustBeRehearsal(world)
      if (flightFault) await happenTo(world, flightFault, options)
      else if (kind) await switchOn(world, kind, options)
      await tell(world)
    })
  },
}

export const carrierMend: Command = {
  name: 'carrier mend',
  summary: 'Switches all faults of the demonstration’s carrier off; what happened to flights stays.',
  usage: ['(no options)'],
  async run(words) {
    noMore(words)
    await inWorld(async (world) => {
      await mendFaults(world.db)
      await tell(world)
    })
  },
}

type Options = Record<string, string | undefined>

function mustBeRehearsal({ profile, config }: World): void {
  if (!profile.movableClock && !profile.demo)
    throw new StartFault(`The profile "${profile.name}" is for real: its carrier has no faults to switch on.`)
  if (config.carrier)
    throw new StartFault(`Trips are booked at ${config.carrier.origin}, not at the demonstration’s carrier.`)
}

async function happenTo(world: World, fault: FlightFault, { flight = '', day = '' }: Options): Promise<void> {
  const number = /^K0(\d{3,4})$/.exec(flight)?.[1]
  if (!number || !z.iso.date().safeParse(day).success)
    throw new StartFault('Name the flight and its day: --flight K0101 --day 2026-04-01.')
  if (!(await changeFlight(world, fault, { day, number: Number(number) })))
    throw new StartFault(`There is no flight ${flight} on ${day} in the inventory; search for that day once.`)
}

async function switchOn(world: World, kind: FaultKind, { operation, times }: Options): Promise<void> {
  if (operation !== undefined && !faultyMethods.some((method) => method === operation))
    throw new StartFault(`"${operation}" is no method of the connector: ${faultyMethods.join(', ')}.`)
  if (times !== undefined && !/^[1-9]\d{0,5}$/.test(times))
    throw new StartFault('--times is a number from 1 on.')
  await setFault(world, { kind, ...(operation && { operation }), ...(times && { times: Number(times) }) })
}

async function tell({ db }: World): Promise<void> {
  const faults = await listFaults(db)
  const lines = faults.map(
    ({ kind, operation, times }) => `${kind}\t${operation}\t${times ?? 'until it is mended'}`,
  )
  process.stdout.write(`${lines.length > 0 ? lines.join('\n') : 'No fault is switched on.'}\n`)
}
