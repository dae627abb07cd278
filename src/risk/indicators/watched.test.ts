import { BlockList } from 'node:net'
import { describe, expect, it } from 'vitest'
import { plainAddress } from '#platform/http/client.ts'
import { mayBeMeant, wholeParts } from './watched.ts'

const watchedFrom = (networks: string[], userAgents: string[]) => ({
  networks: new Set(networks.map(wholeParts)),
  userAgents: new Set(userAgents),
})

const meant = (networks: string[], ip: string) =>
  mayBeMeant(watchedFrom(networks, []), plainAddress(ip), 'Mozilla/5.0')

describe('what a node holds of the indicators', () => {
  it('rules out whoever no network and no browser means', () => {
    expect(meant([], '192.0.2.7')).toBe(false)
    expect(meant(['192.0.2.0/24', '2001:db8::/32'], '192.0.3.7')).toBe(false)
    expect(meant(['192.0.2.0/24', '2001:db8::/32'], '2001:db9::1')).toBe(false)
    expect(mayBeMeant(watchedFrom(['0.0.0.0/0'], []), undefined, 'curl')).toBe(false)
    expect(mayBeMeant(watchedFrom([], ['curl']), undefined, 'curl')).toBe(true)
  })

  it('rules nobody out whom a network of any length holds', () => {
    const addresses = ['192.0.2.7', '10.200.3.4', '2001:db8:1:2:3:4:5:6', 'fe80::1']
    let held = 0
    for (const address of addresses) {
      const [bits, family] = address.includes('.') ? ([32, 'ipv4'] as const) : ([128, 'ipv6'] as const)
      for (let length = 0; length <= bits; length++) {
        const list = new BlockList()
        list.addSubnet(address, length, family)
        for (const other of addresses.filter((one) => one.includes('.') === address.includes('.'))) {
          if (!list.check(other, family)) continue
          held += 1
          expect([address, length, other, meant([`${address}/${length}`], other)]).toEqual([
            ...[address, length, other, true],
          ])
        }
      }
    }
    expect(held).toBeGreaterThanOrEqual(2 * 33 + 2 * 129)
  })
})
