import { hash } from 'node:crypto'
import { shortened } from '../../../src/risk/memory/bytes.ts'
import type { Memory } from '../../../src/risk/memory/pack.ts'
import type { Account, Seen } from '../../../src/risk/model/state.ts'

/** An account as production would pack it: short hashes of whatever is behind them, browsers as they are called there. */
export function asStored({ versions, releases, ...account }: Account): Memory {
  const named = (numbers: Account['versions']) =>
    Object.fromEntries(Object.entries(numbers).map(([name, number]) => [nameOf(name), number]))
  return {
    ...account,
    ...{ versions: named(versions), releases: named(releases) },
    addresses: account.addresses.map(hashed(2)),
    networks: account.networks.map(hashed(3)),
    strings: account.strings.map(hashed(2)),
    looks: account.looks.map((look) => ({ ...look, shape: short(look.shape) })),
    browsers: account.browsers.map(([name, ...rest]): Seen => [nameOf(name), ...rest]),
  }
}

const hashed =
  (bytes: 2 | 3) =>
  ([value, ...rest]: Seen): Seen => [short(value, bytes), ...rest]
const short = (value: string, bytes: 2 | 3 = 3) => shortened(hash('sha256', value, 'buffer'), bytes)
const nameOf = (name: string) =>
  name
    .toLowerCase()
    .replace('mobile safari', 'safari')
    .replace('chrome mobile', 'chrome')
    .replace(/^edge/, 'microsoft edge')
