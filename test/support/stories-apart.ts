import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const story = /^test\/journeys\//
const long = [
  /^web\/(gate|portal|desk)\//,
  /^src\/(main|cli\/)/,
  /^test\/attacks\//,
  /^(src\/(cutover\/import|identity\/old-hashes|travel\/issuing)|scripts\/screens|test\/(lists|standards))\//,
]

// Of the other files, what is done while stories run; the rest ends what they have left.
const beside = 0.7

/**
 * What takes long begins first, so that nothing long runs alone at the end, and stories come apart from each other: four
 * of them at once fight for the cores, and where none is left, cores stand idle.
 */
export class StoriesApart extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const stories = sorted.filter((file) => story.test(pathOf(file)))
    const others = sorted
      .filter((file) => !story.test(pathOf(file)))
      .toSorted((one, other) => rankOf(one) - rankOf(other))
    const until = (story: number) => Math.floor((others.length * beside * story) / stories.length)
    return [
      ...stories.flatMap((file, at) => [file, ...others.slice(until(at), until(at + 1))]),
      ...others.slice(stories.length === 0 ? 0 : until(stories.length)),
    ]
  }
}

const pathOf = ({ moduleId }: TestSpecification) => relative(process.cwd(), moduleId)

function rankOf(file: TestSpecification): number {
  const rank = long.findIndex((pattern) => pattern.test(pathOf(file)))
  return rank < 0 ? long.length : rank
}
