import { StartFault } from '#platform/start-fault.ts'
import {
  receiverStates,
  registerReceiver,
  replaySignals,
  type SignalEvent,
  signalEvents,
  stopReceiver,
} from '#watch/public.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const office = { by: 'operator', name: 'security office at the command line', role: 'ciso' } as const

export const signalsAdd: Command = {
  name: 'signals add',
  summary: 'Registers a receiver that is told of ended sessions and changed credentials.',
  usage: [
    '--name siem',
    '--way push|poll|webhook   push: RFC 8935, poll: RFC 8936',
    '--audience https://siem.example/   what he calls himself; stands in aud',
    '--url https://siem.example/events  not for poll',
    '--token …                 for push: sent as Authorization: Bearer …',
    '--events session-revoked,credential-change   both unless said',
  ],
  async run(words) {
    const options = readOptions(words, ['name', 'way', 'audience'], ['url', 'token', 'events'])
    const { name, way, audience, url, token } = options
    if (way !== 'push' && way !== 'poll' && way !== 'webhook')
      throw new StartFault('--way is "push", "poll" or "webhook"; see --help.')
    const events = eventsOf(options.events)
    const made = await inWorld((world) =>
      registerReceiver(world, office, { name, way, audience, url, token, events }),
    )
    if (!made.ok) throw new StartFault(refusalWords[made.refusal])
    const { secret } = made.value
    process.stdout.write(
      secret
        ? `${name} is registered. ${way === 'poll' ? 'Token he fetches with' : 'Secret he checks with'}: ${secret}   (shown only now)\n`
        : `${name} is registered.\n`,
    )
  },
}

export const signalsList: Command = {
  name: 'signals list',
  summary: 'Lists the receivers: what waits, when each last took something, what stands in the way.',
  usage: ['(no options)'],
  async run(words) {
    noMore(words)
    const lines = (await inWorld((world) => receiverStates(world.db))).map((one) =>
      [
        ...[one.name, one.way, one.isStopped ? 'stopped' : one.failingSince ? 'failing' : 'running'],
        ...[`waiting ${one.waiting}`, `refused ${one.refused}`],
        `last success ${one.lastSuccessAt?.toISOString() ?? 'never'}`,
        ...(one.lastFault ? [one.lastFault] : []),
      ].join('  '),
    )
    process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'No receiver is registered.\n')
  },
}

export const signalsStop: Command = {
  name: 'signals stop',
  summary: 'Stops telling a receiver: what happens from now on is not kept for him.',
  usage: ['--name siem'],
  run: (words) => stop(words, true),
}

export const signalsResume: Command = {
  name: 'signals resume',
  summary: 'Goes on telling a receiver that was stopped.',
  usage: ['--name siem'],
  run: (words) => stop(words, false),
}

export const signalsReplay: Command = {
  name: 'signals replay',
  summary: 'Sends a receiver again what he took or refused since a moment; each signal keeps its jti.',
  usage: ['--name siem', '--since 2026-04-01T00:00:00+09:00   at most 30 days ago'],
  async run(words) {
    const { name, since } = readOptions(words, ['name', 'since'])
    const moment = new Date(since)
    if (Number.isNaN(moment.getTime()) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(since))
      throw new StartFault(`"${since}" is no moment with its zone, such as 2026-04-01T00:00:00+09:00.`)
    const outcome = await inWorld((world) => replaySignals(world, office, { name, since: moment }))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`Signals that are sent again: ${outcome.value.signals}.\n`)
  },
}

async function stop(words: string[], isStopped: boolean): Promise<void> {
  const { name } = readOptions(words, ['name'])
  const outcome = await inWorld((world) => stopReceiver(world, office, { name, isStopped }))
  if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
  process.stdout.write(isStopped ? `${name} is told nothing any more.\n` : `${name} is told again.\n`)
}

function eventsOf(text = signalEvents.join(',')): SignalEvent[] {
  return text.split(',').map((word) => {
    const event = signalEvents.find((one) => one === word.trim())
    if (!event) throw new StartFault(`"${word}" is no event; there are ${signalEvents.join(' and ')}.`)
    return event
  })
}

const refusalWords = {
  'step-up-required': 'Nobody at the command line is asked to prove himself.',
  'address-not-called': 'push and webhook need --url with https:// and without password or #; poll has none.',
  'receiver-taken': 'A receiver of this name is registered already; see sekisho signals list.',
  'receiver-not-found':
    'No receiver has this name, or it stands as you want it already; see sekisho signals list.',
} as const
