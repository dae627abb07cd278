import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tried, Try } from '../campaigns/tried.ts'
import { carriers, isOn, noPressure, type Pressure, pressed, pressureOn } from './campaign.ts'

const wrong = {
  ...{ day: 20_000, account: 'a', exists: true, isRight: false, hasDevice: false },
  password: 1,
  network: undefined as string | undefined,
  family: 'Chrome / Windows',
  series: undefined as string | undefined,
}
type Made = typeof wrong

/** The gate with its memory of two days. */
function newWatch(pressure: Pressure = noPressure()) {
  const tried: Tried = new Map()
  const see = ({ password, ...one }: Made) => {
    const today = Math.floor(one.day)
    const prints = [today - 1, today].map((day) => ({ day, value: `${password}` }))
    return pressed(pressure, tried, { ...one, prints } satisfies Try)
  }
  return { pressure, see }
}

/** Ordinary days: each hour of work so many mistyped sign-ins without a device, and three times as many right ones. */
function settled(days: number, each = 1) {
  const watch = newWatch()
  let n = 0
  for (let day = 20_000; day < 20_000 + days; day++)
    for (const hour of [1, 3, 8])
      for (let times = 0; times < each; times++) {
        const at = day + hour / 24 + times / 10_000
        n += 1
        watch.see({ ...wrong, day: at, account: `own${n}`, password: 1000 + n, network: `n${n % 40}` })
        for (const right of [1, 2, 3])
          watch.see({ ...wrong, day: at, account: `own${n}.${right}`, isRight: true, network: `n${n % 40}` })
      }
  return watch
}

/** How many tries of this kind it takes until a campaign is spoken of. */
function triesUntilFlagged(tries: (n: number) => Partial<Made>, perDay: number, watch = settled(30)) {
  for (let n = 0; n < 1000; n++)
    if (watch.see({ ...wrong, day: 20_030.5 + n / perDay, password: 5000 + n, ...tries(n) })) return n + 1
  return undefined
}

describe('a campaign', () => {
  it.each([1, 30, 300])('is not seen in ordinary days with %d wrong tries an hour', (each) => {
    const { pressure } = settled(each === 1 ? 90 : 12, each)
    expect(pressure.since).toBeUndefined()
  })

  it('is seen in a burst over many accounts within 25 tries', () =>
    expect(triesUntilFlagged((n) => ({ account: `v${n}` }), 10_000)).toBeLessThanOrEqual(25))

  it('is seen in ten tries a day of a few passwords over many accounts within 25 tries', () =>
    expect(triesUntilFlagged((n) => ({ account: `v${n}`, password: n % 5 }), 10)).toBeLessThanOrEqual(25))

  it('is seen sooner when the numbers follow one another, and when nobody has them', () => {
    const plain = triesUntilFlagged((n) => ({ account: `v${n}` }), 300) ?? 0
    const along = (n: number) => ({ account: `v${n}`, series: `${Math.floor(n / 16)}` })
    expect(triesUntilFlagged(along, 300)).toBeLessThan(plain)
    expect(triesUntilFlagged((n) => ({ account: `v${n}`, exists: false }), 300)).toBeLessThanOrEqual(plain)
  })

  it('is seen at one network where it would be lost among all, and that network is named', () => {
    const { pressure, see } = settled(12, 300)
    let tries = 0
    while (tries < 200 && !pressure.since) {
      const day = 20_012.05 + tries / 100_000
      for (let n = 0; n < 8; n++)
        see({ ...wrong, day, account: `r${tries}.${n}`, isRight: true, network: `n${n}` })
      see({ ...wrong, day, account: `v${tries}`, password: 7000 + tries, network: 'evil' })
      tries += 1
    }
    expect(pressure.since?.by).toBe('network evil')
    expect(tries).toBeLessThanOrEqual(25)
    expect(carriers(pressure, 'network', 20_012.06)).toEqual(['evil'])
  })

  it('is not a Monday on which three times as many come, right and wrong', () => {
    const watch = settled(30, 30)
    for (let n = 0; n < 900; n++) {
      const one = { ...wrong, day: 20_030 + 1 / 24 + n / 9000, account: `m${n}`, password: 9000 + n }
      watch.see({ ...one, isRight: n % 4 > 0, network: `n${Math.floor(n / 4) % 40}` })
    }
    expect(watch.pressure.since).toBeUndefined()
  })

  it('is not a forgotten script that goes on trying the same', () =>
    expect(triesUntilFlagged(() => ({ account: 'v', password: 7 }), 100)).toBeUndefined())

  it('is not a person who mistypes on his own device', () =>
    expect(triesUntilFlagged(() => ({ hasDevice: true }), 1000)).toBeUndefined())

  it('cannot be hidden by somebody who signs in to one account of his own again and again', () => {
    const watch = settled(30)
    const tries = triesUntilFlagged(
      (n) => {
        watch.see({ ...wrong, day: 20_030.5 + n / 10_000, account: 'own', isRight: true })
        return { account: `v${n}` }
      },
      10_000,
      watch,
    )
    expect(tries).toBeLessThanOrEqual(25)
  })

  it('is spoken of only once three days have shown what is usual', () => {
    const burst = (n: number) => ({ account: `v${n}` })
    expect(triesUntilFlagged(burst, 10_000, newWatch())).toBeUndefined()
  })

  it('is over when it has been quiet for some days, and teaches next to nothing of what is usual', () => {
    const { pressure, see } = settled(30)
    const usual = pressure.gauges.get('all')?.usual ?? 0
    for (let n = 0; n < 500; n++)
      see({ ...wrong, day: 20_030.5 + n / 10_000, account: `v${n}`, password: 5000 + n })
    expect(pressure.since).toBeDefined()
    expect(isOn(pressure, 20_032)).toBe(true)
    expect(isOn(pressure, 20_050)).toBe(false)
    expect(pressure.gauges.get('all')?.usual).toBeLessThan(usual + 1)
  })

  it('keeps a bounded memory of networks, however many there are', () => {
    const { pressure, see } = settled(10)
    for (let n = 0; n < 5000; n++)
      see({ ...wrong, day: 20_010.5 + n / 10_000, account: `v${n}`, password: n, network: `x${n}` })
    expect(pressure.gauges.size).toBeLessThanOrEqual(610)
  })

  it('weighs on nobody who comes with his device or from his network', () =>
    fc.assert(
      fc.property(fc.boolean(), fc.nat(2), fc.nat(4), (isPressed, device, network) => {
        const expected = isPressed && device === 2 && network >= 2 ? 1 : 0
        expect(pressureOn(isPressed, { device, network, browser: 0 })).toBe(expected)
      }),
    ))
})
