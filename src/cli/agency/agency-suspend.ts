import { resumeAgency, suspendAgency } from '#federation/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { desk, refusalWords } from './desk.ts'

export const agencySuspend: Command = {
  name: 'agency suspend',
  summary: 'Suspends an agency: it hands over nobody, and whoever came by it is signed out.',
  usage: ['--handle kumo-travel'],
  async run(words) {
    const { handle } = readOptions(words, ['handle'])
    const outcome = await inWorld((world) => suspendAgency(world, desk, handle))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`${handle} is suspended. Sessions ended: ${outcome.value.ended}.\n`)
  },
}

export const agencyResume: Command = {
  name: 'agency resume',
  summary: 'Lets a suspended agency hand over again; revoked keys stay revoked.',
  usage: ['--handle kumo-travel'],
  async run(words) {
    const { handle } = readOptions(words, ['handle'])
    const outcome = await inWorld((world) => resumeAgency(world, desk, handle))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`${handle} may hand over again.\n`)
  },
}
