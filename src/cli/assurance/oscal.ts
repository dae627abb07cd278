import { assessmentResults, planOfAction } from '#assurance/public.ts'
import { type Command, noMore } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const assuranceResults: Command = {
  name: 'assurance results',
  summary: 'Prints how every control stands by its evidence, as OSCAL 1.2 assessment results.',
  usage: ['             JSON on the standard output'],
  async run(words) {
    noMore(words)
    print(await inWorld(assessmentResults))
  },
}

export const assurancePlan: Command = {
  name: 'assurance plan',
  summary: 'Prints what is still to be mended, as an OSCAL 1.2 plan of action and milestones.',
  usage: ['             JSON on the standard output'],
  async run(words) {
    noMore(words)
    print(await inWorld(planOfAction))
  },
}

const print = (document: object) => process.stdout.write(`${JSON.stringify(document, undefined, 2)}\n`)
