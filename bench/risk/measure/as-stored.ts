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
    addresses: account.addresses.map(hashed),
    networks: account.networks.map(hashed),
    strings: account.strings.map(hashed),
    looks: account.looks.map((look) => ({ ...look, shape: short(look.shape) })),
    browsers: account.browsers.map(([name, ...rest]): Seen => [nameOf(name), ...rest]),
  }
}

const hashed = ([value, ...rest]: Seen): Seen => [short(value), ...rest]
const short = (value: string) => shortened(hash('sha256', value, 'buffer'))
const nameOf = (name: string) =>
  name
    .toLowerCase()
    .replace('mobile safari', 'safari')
    .replace('chrome mobile', 'chrome')
    .replace(/^edge/, 'microsoft edge')
