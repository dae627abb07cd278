import { describe, expect, it } from 'vitest'
import type { Labelled } from '../../attempt.ts'
import { ssoWorld } from './sso.ts'

const size = { people: 4000, takeovers: 60, strangers: true }
const world = ssoWorld('statistics', size)
const attempts = world.map(({ attempt }) => attempt)
const share = (all: readonly unknown[], some: readonly unknown[]) => some.length / all.length
const of = (holds: (one: Labelled) => boolean) => share(world, world.filter(holds))

describe('the world that resembles the public single-sign-on data', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(ssoWorld('statistics', size)).toEqual(world)
    expect(ssoWorld('else', size)[100]).not.toEqual(world[100])
  })

  it('is in the order of time and lasts from February to February', () => {
    const times = attempts.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(380 * 86_400)
  })

  it('has the attempts per account of the data: median 2, p90 9, p99 28, two fifths with one', () => {
    const own = world.filter(({ label }) => label.by === 'person')
    const counts = [...Map.groupBy(own, ({ attempt }) => attempt.account).values()]
      .map((all) => all.length)
      .toSorted((a, b) => a - b)
    const at = (p: number) => counts[Math.floor(counts.length * p)]
    expect([at(0.5), at(0.9)]).toEqual([2, 9])
    expect(Math.abs((at(0.99) ?? 0) - 28)).toBeLessThanOrEqual(5)
    expect(
      share(
        counts,
        counts.filter((many) => many === 1),
      ),
    ).toBeCloseTo(0.397, 1)
    expect(
      share(
        counts,
        counts.filter((many) => many >= 10),
      ),
    ).toBeCloseTo(0.085, 1)
  })

  it('succeeds two times in five, and nearly half of it asks for accounts that do not exist', () => {
    expect(Math.abs(of(({ attempt }) => attempt.password === 'right') - 0.401)).toBeLessThan(0.02)
    expect(Math.abs(of(({ attempt }) => !attempt.exists) - 0.4486)).toBeLessThan(0.02)
    expect(Math.abs(of(({ attempt }) => attempt.listed === true) - 0.099)).toBeLessThan(0.015)
  })

  it.each([
    ['NO', 0.423],
    ['US', 0.278],
    ['RU', 0.054],
    ['BR', 0.038],
    ['DE', 0.029],
  ])('comes from %s as often as the data', (country, published) =>
    expect(Math.abs(of(({ attempt }) => attempt.country === country) - published)).toBeLessThan(0.02),
  )

  it.each([
    [29695, 0.279],
    [393398, 0.214],
    [41164, 0.047],
    [262582, 0.045],
    [15599, 0.033],
  ])('comes from network %i as often as the data', (asn, published) =>
    expect(Math.abs(of(({ attempt }) => attempt.asn === asn) - published)).toBeLessThan(0.025),
  )

  it.each([
    ['mobile', 0.628],
    ['desktop', 0.254],
    ['bot', 0.065],
    ['unknown', 0.028],
    ['tablet', 0.026],
  ])('is made by %s as often as the data', (device, published) =>
    expect(Math.abs(of(({ attempt }) => attempt.agent?.device === device) - published)).toBeLessThan(0.02),
  )

  it('keeps the artefacts of the data: addresses of 10/8, very high network numbers', () => {
    expect(Math.abs(of(({ attempt }) => attempt.ip?.startsWith('10.') === true) - 0.233)).toBeLessThan(0.05)
    expect(of(({ attempt }) => (attempt.asn ?? 0) >= 500_000)).toBeLessThan(0.07)
  })

  it('shows people a browser string they never had in about half of their sign-ins', () => {
    const had = new Set<string>()
    const fresh = world.filter(({ attempt, label }) => {
      if (label.by !== 'person' || attempt.password === 'wrong') return false
      const key = `${attempt.account} ${attempt.agent?.string}`
      return !had.has(key) && had.add(key)
    })
    const successes = world.filter(
      ({ attempt, label }) => label.by === 'person' && attempt.password === 'right',
    )
    expect(Math.abs(share(successes, fresh) - 0.52)).toBeLessThan(0.06)
  })

  it('takes accounts over from abroad, mostly from one country', () => {
    const taken = world.filter(({ label }) => label.by === 'takeover')
    expect(taken.length).toBe(60)
    expect(
      Math.abs(
        share(
          taken,
          taken.filter(({ attempt }) => attempt.country === 'RO'),
        ) - 0.56,
      ),
    ).toBeLessThan(0.2)
  })

  it('is quieter at weekends and at night', () => {
    const byDay = Map.groupBy(attempts, ({ at }) => Math.floor(at / 86_400 + 3) % 7)
    const saturday = share(attempts, byDay.get(5) ?? [])
    expect(Math.abs(saturday - 0.124)).toBeLessThan(0.01)
    expect(Math.abs(share(attempts, byDay.get(1) ?? []) - 0.149)).toBeLessThan(0.01)
  })
})
