import type { SourceFile } from '../check/source-files.ts'
import { type Arrow, outside } from './chart.ts'
import { actOf, type Named, readFunctions } from './functions.ts'

/** The arrows a stored journey really has: its acts as the routes name them, the step each asks for, the steps it moves to. */
export function journeyArrows(files: SourceFile[], room: string): Arrow[] {
  const routes = files.filter(
    ({ path }) => path.startsWith(`src/identity/${room}/`) && path.endsWith('/routes.ts'),
  )
  if (routes.length === 0) throw new Error(`${room} has no routes.`)
  const { reached, called } = readFunctions(files)
  const calledIn = (pattern: RegExp) =>
    routes.flatMap(({ path, text }) =>
      called(
        path,
        [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''),
      ),
    )
  const opens = calledIn(/created\(await (\w+)\(/g)
  const acts = calledIn(/\((?:visit\) =>\s*(\w+)|\) =>\s*(\w+)(?=\(world, arrival))/g)
  return [
    ...opens.map((act) => ({ from: outside, to: firstStep(files, act), by: actOf(act) })),
    ...acts.flatMap((act) => arrowsFrom(act, textOf(files, act), reached(act))),
  ]
}

const textOf = (files: SourceFile[], { path }: Named) => files.find((file) => file.path === path)?.text ?? ''

function firstStep(files: SourceFile[], act: Named): string {
  const opener = files.find(({ path }) => path.endsWith('/journeys/open-journey.ts'))
  const first = /const step = '([a-z-]+)'/.exec(opener?.text ?? '')?.[1]
  if (!act.text.includes('openJourney(') || !first)
    throw new Error(`${act.path} opens a journey in a way this check cannot read.`)
  return first
}

function arrowsFrom(act: Named, text: string, reached: Named[]): Arrow[] {
  const from = guardOf(act, text)
  const moves = reached.flatMap((one) => movesIn(one.text))
  // Whoever arrives stands at the password, which is no step that is stored.
  const stood = from === outside ? 'password' : from
  const foreign = moves.find((move) => move.from.startsWith("'") && move.from !== `'${stood}'`)
  if (foreign) throw new Error(`${act.path} asks for ${from} and moves from ${foreign.from}.`)
  const targets = new Set(moves.map((move) => move.to))
  // An act that moves nothing leaves the journey where it is.
  return [...(targets.size > 0 ? targets : [from])].map((to) => ({ from, to, by: actOf(act) }))
}

const guards = /\.step [!=]== '([a-z-]+)'|(?:holdJourney\(act|journeyAt\(world), [\w.]+, '([a-z-]+)'\)/g

/** The one step an act asks for; whoever arrives stands outside yet. */
function guardOf(act: Named, text: string): string {
  if (/\barrival: Arrival\b/.test(text)) return outside
  const asked = new Set([...text.matchAll(guards)].map((match) => match[1] ?? match[2] ?? ''))
  const [step] = asked
  if (!step || asked.size > 1)
    throw new Error(`${act.path} asks for ${[...asked].join(' and ') || 'no step'}.`)
  return step
}

function movesIn(text: string) {
  return [...text.matchAll(/\bfrom: ('[a-z-]+'|[\w.]+),\s*to: '([a-z-]+)'/g)].map((match) => ({
    from: match[1] ?? '',
    to: match[2] ?? '',
  }))
}
