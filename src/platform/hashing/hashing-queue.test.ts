import { describe, expect, it } from 'vitest'
import { admission, type Caller, Overloaded } from './hashing-queue.ts'

describe('admission', () => {
  it('never runs more at once than it may', async () => {
    const door = admission({ atOnce: 2, waiting: 100 })
    let running = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 40 }, () =>
        door.run(async () => {
          most = Math.max(most, ++running)
          await new Promise((resolve) => setTimeout(resolve, 1))
          running--
        }),
      ),
    )
    expect(most).toBe(2)
  })

  it('lets more through that lie ready for who is done, but none of those nobody waits for', async () => {
    const queue = admission({ atOnce: 2, ahead: 2, waiting: 100 })
    const begun: string[] = []
    const ask = (key: string, whenQuiet = false) =>
      void queue.run(
        () => {
          begun.push(key)
          return new Promise<void>(() => {})
        },
        { key, whenQuiet },
      )
    for (const key of [
      'old hashes',
      'old hashes',
      'stranger',
      'stranger',
      'old hashes',
      'stranger',
      'stranger',
    ])
      ask(key, key === 'old hashes')
    await Promise.resolve()
    expect(begun).toEqual(['old hashes', 'stranger', 'stranger', 'stranger'])
  })

  it('lets no work that nobody waits for lie ready behind people', async () => {
    const queue = admission({ atOnce: 2, ahead: 2, waiting: 100 })
    const begun: string[] = []
    for (const key of ['stranger', 'stranger', 'old hashes'])
      void queue.run(() => new Promise<void>(() => begun.push(key)), { key, whenQuiet: key === 'old hashes' })
    await Promise.resolve()
    expect(begun).toEqual(['stranger', 'stranger'])
  })

  it('keeps its places when a work fails', async () => {
    const door = admission({ atOnce: 1, waiting: 2 })
    const failed = door.run(() => Promise.reject(new Error('broken')))
    await expect(failed).rejects.toThrow('broken')
    expect(await door.run(async () => 'served')).toBe('served')
  })

  it('gives turns by caller, so that a hundred of one do not hold up one of another', async () => {
    const { order, ask, done } = heldUp()
    for (let n = 0; n < 20; n++) ask({ key: 'attacker' })
    ask({ key: 'Sato' })
    await done()
    expect(order.indexOf('Sato')).toBeLessThan(3)
  })

  it('serves people inside before the door, but leaves every fourth turn to the door', async () => {
    const { order, ask, done } = heldUp()
    for (let n = 0; n < 12; n++) ask({ key: 'network' })
    for (let n = 0; n < 12; n++) ask({ key: `inside`, inside: true })
    await done()
    const firstTwelve = order.slice(0, 12)
    expect(firstTwelve.filter((key) => key === 'inside')).toHaveLength(9)
    expect(firstTwelve.filter((key) => key === 'network')).toHaveLength(3)
  })

  it('attack-18 serves a known device before a storm of strangers, each from a network of his own', async () => {
    const { order, refusals, ask, done } = heldUp(6)
    for (let n = 0; n < 6; n++) ask({ key: `stranger ${n}` })
    ask({ key: 'Sato', known: true })
    await done()
    expect(order.indexOf('Sato')).toBe(0)
    expect(refusals).toHaveLength(1)
  })

  it('lets work nobody waits for run only when nobody waits', async () => {
    const { order, ask, done } = heldUp()
    ask({ key: 'old hashes', whenQuiet: true })
    for (let n = 0; n < 6; n++) ask({ key: `stranger ${n}` })
    ask({ key: 'Sato', inside: true })
    await done()
    expect(order.at(-1)).toBe('old hashes')
    expect(order).toHaveLength(8)
  })

  it('leaves one place free of work nobody waits for, so that a sign-in begins at once, and fills it again afterwards', async () => {
    const queue = admission({ atOnce: 2, waiting: 8 })
    const begun: string[] = []
    const ends = new Map<string, () => void>()
    const ask = (key: string, whenQuiet: boolean) =>
      queue.run(
        () => {
          begun.push(key)
          return new Promise<void>((end) => ends.set(key, end))
        },
        { key, whenQuiet },
      )
    const all = [ask('old 1', true), ask('old 2', true), ask('old 3', true)]
    await Promise.resolve()
    expect(begun).toEqual(['old 1'])
    all.push(ask('Sato', false))
    expect(begun).toEqual(['old 1', 'Sato'])
    for (const key of ['old 1', 'Sato', 'old 2', 'old 3']) {
      await expect.poll(() => ends.has(key)).toBe(true)
      ends.get(key)?.()
    }
    await Promise.all(all)
    expect(begun).toEqual(['old 1', 'Sato', 'old 2', 'old 3'])
  })

  it('leaves every fourth turn to strangers, however many known devices wait', async () => {
    const { order, ask, done } = heldUp()
    for (let n = 0; n < 8; n++) ask({ key: 'stranger' })
    for (let n = 0; n < 12; n++) ask({ key: `known ${n}`, known: true })
    await done()
    expect(order.slice(0, 8).filter((key) => key === 'stranger')).toHaveLength(2)
  })

  it('takes the place of the longest line for a caller who has fewer waiting', async () => {
    const { order, refusals, ask, done } = heldUp(6)
    for (let n = 0; n < 6; n++) ask({ key: 'attacker' })
    ask({ key: 'Sato' })
    ask({ key: 'Suzuki', inside: true })
    await done()
    expect(order).toEqual(expect.arrayContaining(['Sato', 'Suzuki']))
    expect(refusals).toEqual(['attacker', 'attacker'])
  })

  it('turns away the newcomer when his own line is the longest', async () => {
    const { refusals, ask, done } = heldUp(3)
    for (let n = 0; n < 5; n++) ask({ key: 'attacker' })
    await done()
    expect(refusals).toEqual(['attacker', 'attacker'])
  })
})

/** One place, held until `done`, so that everything asked meanwhile has to wait. */
function heldUp(waiting = 100) {
  const door = admission({ atOnce: 1, waiting })
  const order: string[] = []
  const refusals: string[] = []
  const asked: Promise<void>[] = []
  let release = () => {}
  const held = door.run(() => new Promise<void>((resolve) => (release = resolve)))
  const ask = (from: Caller) => {
    const work = door.run(async () => {
      order.push(from.key)
    }, from)
    asked.push(
      work.catch((fault) => {
        if (!(fault instanceof Overloaded)) throw fault
        refusals.push(from.key)
      }),
    )
  }
  const done = async () => {
    release()
    await held
    await Promise.all(asked)
  }
  return { order, refusals, ask, done }
}
