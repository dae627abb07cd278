import { describe, expect, it } from 'vitest'
import { noPressure, pressed, pressureOn, type Try } from './campaign.ts'

const wrong: Try = {
  day: 20_000,
  account: 'a',
  exists: true,
  isRight: false,
  hasDevice: false,
  fingerprint: 1,
}

/** Ordinary days: three mistyped sign-ins without a device each. */
function settled(days: number) {
  const pressure = noPressure()
  let n = 0
  for (let day = 20_000; day < 20_000 + days; day++)
    for (const hour of [2, 9, 17])
      pressed(pressure, { ...wrong, day: day + hour / 24, account: `own${n}`, fingerprint: 1000 + n++ })
  return pressure
}

/** How many tries of this kind it takes until a campaign is spoken of. */
function triesUntilFlagged(tries: (n: number) => Partial<Try>, perDay: number) {
  const pressure = settled(30)
  for (let n = 0; n < 1000; n++)
    if (pressed(pressure, { ...wrong, day: 20_030 + n / perDay, ...tries(n) })) return n + 1
  return undefined
}

describe('a campaign', () => {
  it('is not seen in ordinary days', () => expect(settled(90).since).toBeUndefined())

  it('is seen in a burst over many accounts within 25 tries', () =>
    expect(
      triesUntilFlagged((n) => ({ account: `v${n}`, fingerprint: 5000 + n }), 10_000),
    ).toBeLessThanOrEqual(25))

  it('is seen in ten tries a day of a few passwords over many accounts within 25 tries', () =>
    expect(triesUntilFlagged((n) => ({ account: `v${n}`, fingerprint: n % 5 }), 10)).toBeLessThanOrEqual(25))

  it('is not a forgotten script that goes on trying the same', () =>
    expect(triesUntilFlagged(() => ({ account: 'v', fingerprint: 7 }), 100)).toBeUndefined())

  it('is not a person who mistypes on his own device', () =>
    expect(triesUntilFlagged((n) => ({ hasDevice: true, fingerprint: n }), 1000)).toBeUndefined())

  it('is over when it has been quiet for some days, and teaches nothing of what is usual', () => {
    const pressure = settled(30)
    const usual = pressure.usual
    for (let n = 0; n < 500; n++)
      pressed(pressure, { ...wrong, day: 20_030 + n / 1000, account: `v${n}`, fingerprint: n })
    expect(pressure.since).toBeDefined()
    const quiet = { ...wrong, isRight: true, hasDevice: true }
    expect(pressed(pressure, { ...quiet, day: 20_032 })).toBe(true)
    expect(pressed(pressure, { ...quiet, day: 20_050 })).toBe(false)
    expect(pressure.usual).toBeLessThan(usual * 3)
  })

  it('weighs on nobody who comes with his device or from his network', () => {
    const strange = { device: 2, network: 3, browser: 0 }
    expect(pressureOn(true, strange)).toBe(1)
    expect(pressureOn(false, strange)).toBe(0)
    expect(pressureOn(true, { ...strange, device: 0 })).toBe(0)
    expect(pressureOn(true, { ...strange, network: 1 })).toBe(0)
  })
})
