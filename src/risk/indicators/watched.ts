import { plainAddress } from '#platform/http/client.ts'

/** What intelligence warns of, as far as it tells whether anybody need be looked up. */
export interface Watched {
  /** Networks cut down to whole parts of the address, each as the parts that are left. */
  readonly networks: ReadonlySet<string>
  readonly userAgents: ReadonlySet<string>
}

/** Whether an indicator may be meant: never wrong with no, and seldom with yes. Takes a plain address. */
export function mayBeMeant(
  { networks, userAgents }: Watched,
  ip: string | undefined,
  userAgent: string,
): boolean {
  if (userAgents.has(userAgent)) return true
  if (networks.size === 0 || ip === undefined) return false
  const { parts, mark } = partsOf(ip)
  return parts.some((_, most) => networks.has(parts.slice(0, most + 1).join(mark))) || networks.has(mark)
}

/** A network in the notation of CIDR, cut down to whole parts of its address. */
export function wholeParts(network: string): string {
  const [address = '', length = ''] = network.split('/')
  const { parts, mark, bits } = partsOf(plainAddress(address) ?? address)
  return parts.slice(0, Math.floor((length === '' ? 128 : Number(length)) / bits)).join(mark) || mark
}

const partsOf = (ip: string) =>
  ip.includes('.')
    ? { parts: ip.split('.'), mark: '.', bits: 8 }
    : { parts: ip.split(':'), mark: ':', bits: 16 }
