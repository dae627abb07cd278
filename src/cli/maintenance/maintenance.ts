import { type Decision, decide, listMaintenance, type MaintenanceRefusal } from '#desk/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import { windowText } from '../../../web/words/window-text.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const operator = { by: 'operator', name: 'command line' } as const

export const maintenancePlan: Command = {
  name: 'maintenance plan',
  summary: 'Plans a window in which the service is closed, and announces it at the entry.',
  usage: [
    '--from 2025-11-19T21:00    the first instant, Japan time',
    '--until 2025-11-20T05:50   about when it ends',
    '--announce later           tell nobody yet; see "maintenance announce"',
  ],
  async run(words) {
    const options = readOptions(words, ['from', 'until'], ['announce'])
    if (![undefined, 'now', 'later'].includes(options.announce))
      throw new StartFault('--announce is "now" or "later"; now unless said.')
    const [startsAt, endsAt] = [instant(options.from), instant(options.until)]
    await carryOut(() => ({ decide: 'plan', startsAt, endsAt, announce: options.announce !== 'later' }))
  },
}

export const maintenanceList: Command = {
  name: 'maintenance list',
  summary: 'Lists the windows and what was decided about each, by whom and when.',
  usage: [],
  async run(words) {
    noMore(words)
    await inWorld(tellAll)
  },
}

export const maintenanceExtend: Command = {
  name: 'maintenance extend',
  summary:
    'Moves the end of the window that runs, or else of the next: later or sooner, on every node at once.',
  usage: ['--until 2025-11-20T06:30   about when it ends, Japan time', idUsage()],
  async run(words) {
    const { until, id } = readOptions(words, ['until'], ['id'])
    const endsAt = instant(until)
    await carryOut(async (world) => ({ decide: 'move-end', id: id ?? (await nextOf(world)), endsAt }))
  },
}

export const maintenanceOpen: Command = {
  name: 'maintenance open',
  summary: 'Begins maintenance at once, on every node.',
  usage: ['--until 2025-11-20T06:30   about when it ends, Japan time'],
  async run(words) {
    const endsAt = instant(readOptions(words, ['until']).until)
    await carryOut(() => ({ decide: 'open', endsAt }))
  },
}

export const maintenanceEnd: Command = {
  name: 'maintenance end',
  summary: 'Ends the running maintenance now, on every node at once.',
  usage: [idUsage()],
  run: (words) => onOne('end', words),
}

export const maintenanceAnnounce: Command = {
  name: 'maintenance announce',
  summary: 'Tells everybody at the entry of a planned window.',
  usage: [idUsage()],
  run: (words) => onOne('announce', words),
}

export const maintenanceCancel: Command = {
  name: 'maintenance cancel',
  summary: 'Calls a planned window off.',
  usage: [idUsage()],
  run: (words) => onOne('cancel', words),
}

async function onOne(what: 'end' | 'announce' | 'cancel', words: string[]): Promise<void> {
  const { id } = readOptions(words, [], ['id'])
  await carryOut(async (world) => ({ decide: what, id: id ?? (await nextOf(world)) }))
}

function idUsage(): string {
  return '--id …   which window; the running or else the next one unless said'
}

const refusalWords: Record<MaintenanceRefusal, string> = {
  'maintenance-overlaps': 'It overlaps another window; see "sekisho maintenance list".',
  'maintenance-not-found': 'No such window; see "sekisho maintenance list".',
  'maintenance-in-past': 'That time has passed.',
  'maintenance-ends-first': 'The end comes before the start.',
  'maintenance-too-long': 'A maintenance lasts a week at most.',
  'maintenance-not-now': 'The window stands where that cannot be done; see "sekisho maintenance list".',
}

async function carryOut(decisionIn: (world: World) => Promise<Decision> | Decision): Promise<void> {
  await inWorld(async (world) => {
    const decision = await decisionIn(world)
    const outcome = await world.act(operator, (act) => decide(act, world, decision))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    await tellAll(world)
  })
}

async function nextOf(world: World): Promise<string> {
  const { windows } = await listMaintenance(world)
  const open = windows.filter(({ state }) => state === 'running' || state === 'planned')
  const next = open.find(({ state }) => state === 'running') ?? open.at(-1)
  if (!next) throw new StartFault('No maintenance runs and none is planned.')
  return next.id
}

async function tellAll(world: World): Promise<void> {
  const { windows } = await listMaintenance(world)
  const lines = windows.flatMap((window) => [
    `${window.id}  ${window.state}${window.isAnnounced ? '' : ', not announced'}  ${windowText('en', window)}`,
    ...window.changes.map(
      (change) =>
        `    ${change.decision.padEnd(9)} ${change.at}  by ${change.by.en}: ${windowText('en', change)}`,
    ),
  ])
  process.stdout.write(`${lines.length === 0 ? 'No maintenance is planned.' : lines.join('\n')}\n`)
}

// Without an offset it is the operator's time: Japan keeps no summer time.
function instant(text: string): string {
  const full = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? `${text}:00+09:00` : text
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(full) || Number.isNaN(Date.parse(full)))
    throw new StartFault('Give the time as 2025-11-19T21:00, Japan time.')
  return new Date(full).toISOString()
}
