import { describe, expect, it } from 'vitest'
import { choose } from './choose.ts'
import { mutants } from './list.ts'

describe('what a run of the mutants takes', () => {
  it('is the whole list unless said', () =>
    expect(choose(mutants, [])).toEqual({ chosen: mutants, resume: false }))

  it('is each mutant in exactly one of the shards', () => {
    const shards = [1, 2, 3].flatMap((part) => choose(mutants, ['--shard', `${part}/3`]).chosen)
    expect(shards).toHaveLength(mutants.length)
    expect(new Set(shards)).toEqual(new Set(mutants))
  })

  it('is what has one of the words in its file, ids or description', () => {
    const { chosen, resume } = choose(mutants, ['--resume', 'src/mail/', 'attack-11'])
    expect(resume).toBe(true)
    expect(chosen.length).toBeGreaterThan(1)
    expect(chosen.length).toBeLessThan(mutants.length)
    for (const { file, ids } of chosen)
      expect(file.startsWith('src/mail/') || ids.includes('attack-11')).toBe(true)
  })

  it.each(['0/3', '4/3', '3', 'a/b'])('refuses the shard %s in one sentence', (shard) =>
    expect(() => choose(mutants, ['--shard', shard])).toThrow(/^--shard takes a part of the whole/),
  )
})
