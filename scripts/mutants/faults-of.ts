import { existsSync, readFileSync } from 'node:fs'
import type { Mutant } from './mutant.ts'

/** Why a mutant of the list no longer applies; empty when it does. */
export function faultsOf({ file, text, instead, test, title, ids }: Mutant): string[] {
  if (!existsSync(file)) return [`${file} is gone`]
  if (!existsSync(test)) return [`${test} is gone`]
  const times = readFileSync(file, 'utf8').split(text).length - 1
  const titles = readFileSync(test, 'utf8')
  return [
    ...(times === 1 ? [] : [`its text stands ${times} times in ${file}`]),
    ...(text === instead ? ['it changes nothing'] : []),
    ...(titles.includes(title) && title !== '' ? [] : [`${test} has no test «${title}»`]),
    ...ids.filter((id) => !titles.includes(id)).map((id) => `${test} does not claim ${id}`),
  ]
}
