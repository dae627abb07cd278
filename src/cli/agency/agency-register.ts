import { NewAgency, registerAgency } from '#federation/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { desk, refusalWords } from './desk.ts'

const required = ['handle', 'issuer', 'name-ja', 'name-en', 'entry', 'home'] as const

export const agencyRegister: Command = {
  name: 'agency register',
  summary: 'Registers a travel agency whose system hands its users over.',
  usage: [
    '--handle kumo-travel                      what it is called in addresses and facts; for good',
    '--issuer https://id.kumo-travel.example   what stands in iss, to the letter',
    '--name-ja "くも旅行" --name-en "Kumo Travel"',
    '--entry https://kumo-travel.example/portal   gets ?nonce=… and sends the form back',
    '--home https://kumo-travel.example/          where a person who signs out is led back to',
  ],
  async run(words) {
    const options = readOptions(words, [...required])
    const wish = NewAgency.safeParse({
      ...{ handle: options.handle, issuer: options.issuer, entryUrl: options.entry, homeUrl: options.home },
      name: { ja: options['name-ja'], en: options['name-en'] },
    })
    if (!wish.success)
      throw new StartFault(
        `The agency cannot be registered: ${wish.error.issues[0]?.path.join('.')} is not right.`,
      )
    const outcome = await inWorld((world) => registerAgency(world, desk, wish.data))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`${wish.data.handle} is registered. Next: sekisho agency key.\n`)
  },
}
