import { BlockList, isIP } from 'node:net'
import { plainAddress } from '../http/client.ts'

// Everything that is not the open internet: this machine, private and shared networks, link-local with the metadata services
// of clouds, documentation, benchmarks, multicast, reserved; and of IPv6 also what carries an IPv4 address inside.
const closed4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]
// Of IPv6 only what is given out to the world (RFC 4291), without the parts of it that are not the world.
const open6 = ['2000::/3']
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

/** A list of networks (CIDR) or addresses, for asking whether an address lies in one. */
export function networksOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

const [never4, world6, never6] = [networksOf(closed4), networksOf(open6), networksOf(closed6)]

/** Whether an address is one of the open internet. An IPv4 address written as IPv6 is judged as the IPv4 address it is. */
export function isPublicAddress(text: string): boolean {
  const address = plainAddress(text)
  if (address === undefined) return false
  if (isIP(address) === 4) return !never4.check(address, 'ipv4')
  return world6.check(address, 'ipv6') && !never6.check(address, 'ipv6')
}

/** Whether an address lies in networks that were named, in whichever spelling it comes. */
export function isWithin(text: string, networks: BlockList): boolean {
  const address = plainAddress(text)
  return address !== undefined && networks.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}
