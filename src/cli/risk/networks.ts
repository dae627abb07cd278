import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { loadNetworks, networksLoaded } from '#risk/public.ts'
import { type Command, noMore } from '../command.ts'
import { inWorld } from '../open-world.ts'

const office = { by: 'operator', name: 'security office at the command line', role: 'ciso' } as const

export const riskNetworksLoad: Command = {
  name: 'risk networks load',
  summary:
    'Takes in which networks addresses belong to; a broken or truncated file is refused and the last one stays.',
  usage: ['<file>   lines of first,last,country,asn,use; see docs/guide/judgement.md'],
  async run([file = '', ...rest]) {
    noMore(rest)
    if (!file) throw new StartFault('Give the file of networks.')
    const text = read(file)
    const outcome = await inWorld((world) => loadNetworks(world, office, { source: basename(file), text }))
    if (!outcome.ok) {
      const { line, says } = outcome.detail ?? {}
      throw new StartFault(`${file}, line ${line}: ${says}. Nothing was taken in; the last good file stays.`)
    }
    process.stdout.write(`${outcome.value.ranges} ranges are looked up from the next sign-in on.\n`)
  },
}

export const riskNetworksShow: Command = {
  name: 'risk networks show',
  summary: 'Says which file of networks is looked up, and since when.',
  usage: [],
  async run(words) {
    noMore(words)
    const loaded = await inWorld((world) => networksLoaded(world.db))
    process.stdout.write(
      loaded
        ? `${loaded.source}, ${loaded.ranges} ranges, loaded ${loaded.loadedAt.toISOString()}\n`
        : 'No file was loaded: of an address only its /24 or /48 is known.\n',
    )
  },
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    throw new StartFault(`${file} cannot be read: ${reasonOf(fault)}`)
  }
}
