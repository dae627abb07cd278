import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const long = [/^test\/journeys\//, /^web\/(gate|portal|desk)\//, /^src\/(main|cli\/)/, /^test\/attacks\//]

/** What takes long begins first, so that nothing long runs alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const path = relative(process.cwd(), moduleId)
  const rank = long.findIndex((pattern) => pattern.test(path))
  return rank < 0 ? long.length : rank
}
