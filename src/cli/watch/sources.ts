import { StartFault } from '#platform/start-fault.ts'
import { addSource, showSources, stopSource } from '#watch/public.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { numberIn } from './intel.ts'

const officer = { by: 'operator', name: 'watch at the command line', role: 'security-officer' } as const

export const intelSourceAdd: Command = {
  name: 'intel source add',
  summary: 'Registers a TAXII 2.1 server that is asked every minute for indicators and reports.',
  usage: [
    '--name isac',
    '--url https://taxii.isac.example/taxii2/   its discovery, or an API root',
    '--authorization "Bearer …"                 sent in the header of that name',
    '--collections id,id                        all it may read unless said',
    '--effect weigh|watch                       weigh: ask for codes at once; watch: after a decision (default)',
    '--score 60   --half-life 30                for indicators without a confidence; days',
  ],
  async run(words) {
    const optional = ['authorization', 'collections', 'effect', 'score', 'half-life']
    const {
      name,
      url,
      authorization,
      collections,
      effect = 'watch',
      ...worth
    } = readOptions(words, ['name', 'url'], optional)
    if (effect !== 'weigh' && effect !== 'watch') throw new StartFault('--effect is "weigh" or "watch".')
    const wish = {
      ...({ name, url, authorization, effect } as const),
      collections: collections?.split(',').map((one) => one.trim()) ?? [],
      score: numberIn(worth.score ?? '60', '--score', 100),
      halfLifeDays: numberIn(worth['half-life'] ?? '30', '--half-life', 3650),
    }
    const made = await inWorld((world) => addSource(world, officer, wish))
    if (!made.ok) throw new StartFault(refusalWords[made.refusal])
    process.stdout.write(`${name} is asked from now on.\n`)
  },
}

export const intelSourceList: Command = {
  name: 'intel source list',
  summary: 'Lists the TAXII servers: when each last answered, and what stands in the way.',
  usage: ['(no options)'],
  async run(words) {
    noMore(words)
    const { sources } = await inWorld((world) => showSources(world.db))
    const lines = sources.map(({ name, host, state, effect, lastSuccessAt = 'never', lastFault }) =>
      [name, host, state, effect, `last success ${lastSuccessAt}`, ...(lastFault ? [lastFault] : [])].join(
        '  ',
      ),
    )
    process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'No source is registered.\n')
  },
}

export const intelSourceStop: Command = {
  name: 'intel source stop',
  summary: 'Stops asking a TAXII server.',
  usage: ['--name isac'],
  run: (words) => stop(words, true),
}

export const intelSourceResume: Command = {
  name: 'intel source resume',
  summary: 'Goes on asking a TAXII server where it was left.',
  usage: ['--name isac'],
  run: (words) => stop(words, false),
}

async function stop(words: string[], isStopped: boolean): Promise<void> {
  const { name } = readOptions(words, ['name'])
  const outcome = await inWorld((world) => stopSource(world, officer, { name, isStopped }))
  if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
  process.stdout.write(isStopped ? `${name} is asked no more.\n` : `${name} is asked again.\n`)
}

const refusalWords = {
  'address-not-called': '--url is an https:// address without password, ? and #.',
  'source-taken': 'A source of this name is registered already; see sekisho intel source list.',
  'source-not-found':
    'No source has this name, or it stands as you want it already; see sekisho intel source list.',
} as const
