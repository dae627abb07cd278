import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policy } from '../../../src/risk/policy.ts'
import { chanceOf } from '../chance.ts'
import { always, deedsOf, firstWishes, otherWishes, unjudged } from './deeds.ts'

const sources = globSync('src/**/*.ts')
  .filter((path) => !path.endsWith('.test.ts') && !path.startsWith('src/risk/'))
  .map((path) => readFileSync(path, 'utf8'))
const chance = chanceOf(1, 'deeds')
const roles = ['traveller', 'arranger', 'approver', 'administrator'] as const
const done = new Set(
  roles
    .flatMap((role) => Array.from({ length: 4000 }, () => deedsOf(chance, role)))
    .flatMap((all) => all.map(({ operation }) => operation)),
)
const wished = [...firstWishes, ...otherWishes].map(({ operation }) => operation)

describe('what people do and thieves wish for', () => {
  it.each([...new Set([...done, ...wished])].filter((name) => !unjudged.includes(name)))(
    '%s is judged in the house',
    (name) => {
      const isPlain = (policy.operation.plainOperations as readonly string[]).includes(name)
      expect(isPlain || sources.some((text) => text.includes(`operation: '${name}'`))).toBe(true)
    },
  )

  it.each([...unjudged])('%s is judged nowhere', (name) =>
    expect(sources.some((text) => text.includes(`operation: '${name}'`))).toBe(false),
  )

  it.each([...always])('%s asks in any case where it is done', (name) => {
    const call = new RegExp(`operation: '${name}'[^}]*(\\{[^}]*\\}[^}]*)*always: true`)
    expect(sources.some((text) => call.test(text))).toBe(true)
  })
})
