import { describe, expect, it } from 'vitest'
import type { Labelled } from '../attempt.ts'
import { random } from '../peers/random.ts'
import { attacksOn } from '../worlds/corporate/attackers.ts'
import { corporateWorld } from '../worlds/corporate/corporate.ts'
import { numbered } from '../worlds/sso/sso.ts'
import { aucOf, summed } from './figures.ts'
import { play } from './play.ts'
import { sampleOf, shareFrom, thresholdAt } from './sample.ts'

describe('figures', () => {
  it('computes the area under the curve by hand, ties by half', () => {
    expect(aucOf([3, 4], [1, 2])).toBe(1)
    expect(aucOf([1], [1])).toBe(0.5)
    expect(aucOf([2, 1], [1, 0])).toBe(0.875)
  })

  it('sums up worlds with their mean, an interval around it, and the worst', () => {
    const sum = summed('s', [{ a: 1 }, { a: 2 }, { a: 3 }, { b: 1 }]).get('a')
    expect(sum).toMatchObject({ mean: 2, least: 1, most: 3, worlds: 3 })
    expect(sum?.low).toBeGreaterThanOrEqual(1)
    expect(sum?.high).toBeLessThanOrEqual(3)
  })
})

describe('a corporate world', () => {
  const people = corporateWorld('small', { people: 60, days: 60 })
  const world = numbered([...people, ...attacksOn('small', people, 0.5)])
  const sample = sampleOf({ world })

  it('is the same for the same seed', () => {
    expect(corporateWorld('small', { people: 60, days: 60 })).toEqual(people)
  })

  it('gives no key to browsers of Apple’s engine, as production gives them none, and one to nearly all others', () => {
    const isApples = ({ attempt: { agent } }: Labelled) => /Safari|iOS/.test(agent?.string ?? '')
    const shareWithKey = (of: Labelled[]) => of.filter(({ attempt }) => attempt.key).length / of.length
    const withCookie = people.filter(({ attempt }) => attempt.cookie)
    const [apples, others] = [withCookie.filter(isApples), withCookie.filter((one) => !isApples(one))]
    expect(apples.length).toBeGreaterThan(20)
    expect(shareWithKey(apples)).toBe(0)
    expect(shareWithKey(others)).toBeGreaterThan(0.9)
  })

  it('sets attackers against donors of the same account, hour and company', () => {
    const probes = world.filter(({ label }) => label.probe)
    expect(probes.length).toBeGreaterThan(100)
    for (const { attempt, label } of probes) {
      const donor = world[label.donor ?? -1]
      expect(donor?.label.by).toBe('person')
      expect(donor?.attempt).toMatchObject({
        account: attempt.account,
        company: attempt.company,
        role: attempt.role,
      })
      expect((attempt.at - (donor?.attempt.at ?? 0)) % 86_400).toBe(300)
    }
  })

  it('gives a judge that draws lots what lots give', () => {
    const played = play(world, random('lots'))
    const threshold = thresholdAt(played, sample, 0.2)
    const all = [...sample.attackers.values()].flat()
    expect(Math.abs(shareFrom(played, all, threshold) - 0.2)).toBeLessThan(0.1)
  })

  it('sets thresholds on earlier days than it tests, and leaves out first sign-ins', () => {
    const last = Math.max(...sample.validation)
    expect(Math.min(...sample.test)).toBeGreaterThan(last)
    const firsts = new Set<string>()
    for (const { attempt, label } of world) {
      if (label.by !== 'person' || attempt.password === 'wrong' || firsts.has(attempt.account)) continue
      firsts.add(attempt.account)
      expect(sample.test).not.toContain(attempt.n)
    }
  })
})
