import { expect, it } from 'vitest'
import { certainSignals, farthest } from '#risk/public.ts'
import { labelOf } from './labels.ts'

it('every level that the model knows is said in both languages, and no two levels of a signal alike', () => {
  for (const [signal, most] of Object.entries(farthest)) {
    const names = Array.from({ length: most + 1 }, (_, level) => `${signal}-${level}`)
    const said = names.map(labelOf)
    for (const [n, { ja, en }] of said.entries()) expect([ja, en]).not.toContain(names[n])
    expect(new Set(said.map(({ en }) => en)).size).toBe(names.length)
    expect(labelOf(`${signal}-${most + 1}`).en).toBe(`${signal}-${most + 1}`)
  }
})

it('whatever asks for a code by itself is said in both languages, each in words of its own', () => {
  const said = certainSignals.map(labelOf)
  for (const [n, { ja, en }] of said.entries()) {
    expect([ja, en]).not.toContain(certainSignals[n])
    expect(ja).not.toBe(en)
  }
  expect(new Set(said.map(({ ja }) => ja)).size).toBe(certainSignals.length)
})
