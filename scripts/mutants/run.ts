import { StartFault } from '#platform/start-fault.ts'
import { complain } from '../../src/cli/complain.ts'
import { choose } from './choose.ts'
import { type Copy, copyOfSources } from './copy-of-sources.ts'
import { faultsOf } from './faults-of.ts'
import { killedBefore } from './killed-before.ts'
import { mutants } from './list.ts'
import type { Mutant } from './mutant.ts'
import { pieceOf, type Ran, runNamed } from './run-named.ts'

// npm run mutants [-- --shard 2/8 --resume word …]: breaks each rule of the list in a copy and demands that its named
// test turns red. Each kill is kept at once, so that a run that was stopped goes on with --resume.
const before = killedBefore()
const todo = chosenOrStop()
const copy = copyOfSources()
const alive: string[] = []
try {
  if (todo.length > 0) demandSound(todo, await runNamed(copy, todo))
  for (const mutant of todo) {
    const verdict = await tryOn(copy, mutant)
    if (verdict.isKilled) before.add(mutant)
    else alive.push(mutant.breaks)
    console.log(`${verdict.said.padEnd(20)} ${mutant.ids.join(' ').padEnd(20)} ${mutant.breaks}`)
  }
} catch (fault) {
  complain(fault)
  process.exitCode = 1
} finally {
  copy.remove()
}
console.log(`${todo.length - alive.length} of ${todo.length} mutants killed.`)
for (const breaks of alive) console.log(`Alive: ${breaks}`)
if (alive.length > 0) process.exitCode = 1

function chosenOrStop(): readonly Mutant[] {
  try {
    const { chosen, resume } = choose(mutants, process.argv.slice(2))
    const stale = chosen.flatMap((mutant) => faultsOf(mutant).map((fault) => `${mutant.breaks}: ${fault}`))
    if (stale.length > 0) throw new StartFault(`No longer applies:\n${stale.join('\n')}`)
    if (chosen.length === 0) throw new StartFault('No mutant of the list has such a word.')
    const left = resume ? chosen.filter((mutant) => !before.has(mutant)) : chosen
    console.log(`${left.length} to break, ${chosen.length - left.length} killed before.`)
    return left
  } catch (fault) {
    complain(fault)
    process.exit(1)
  }
}

/** Every named test runs, and is green as long as nothing is broken. */
function demandSound(mutants: readonly Mutant[], sound: readonly Ran[]): void {
  const faults = [
    ...mutants
      .filter(({ title }) => !sound.some((one) => one.title.includes(pieceOf(title))))
      .map(({ test, title }) => `${test} ran no test «${title}».`),
    ...sound.filter(({ passed }) => !passed).map(({ title }) => `Red before anything is broken: ${title}`),
  ]
  if (faults.length > 0) throw new StartFault(faults.join('\n'))
}

// A file that cannot even be read proves nothing: the named test must have run and failed.
async function tryOn(copy: Copy, mutant: Mutant) {
  const ran = await copy.broken(mutant, () => runNamed(copy, [mutant]))
  const failed = ran.filter(({ passed }) => !passed).length
  const said =
    failed > 0 ? `killed by ${failed} of ${ran.length}` : ran.length > 0 ? 'SURVIVED' : 'NOTHING RAN'
  return { isKilled: failed > 0, said }
}
