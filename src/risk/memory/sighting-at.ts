import { plainAddress } from '#platform/http/client.ts'
import { keyAt } from '../devices/key-at.ts'
import { pressureOn } from '../model/campaign.ts'
import { levelsOf } from '../model/levels.ts'
import type { Sighting, Use } from '../model/sighting.ts'
import { placeKey } from '../networks/place-of.ts'
import type { Past } from '../past.ts'
import type { Keyed, Signals } from '../signals.ts'
import { browserOf } from './browser-of.ts'

/** Where an address lies, as far as that can be told. */
export interface Place {
  readonly network?: string | undefined
  readonly country?: string | undefined
  readonly use?: Use | undefined
}

/** A sign-in in the form in which the model weighs it: keyed hashes, and nothing where nothing could be read. */
export function sightingAt(world: Keyed, signals: Signals, now: Date, past: Past): Sighting {
  const ip = readableAddress(signals)
  const isCount = Number.isFinite(signals.recentFailures) && signals.recentFailures >= 0
  const isBrought = signals.device?.length === 32 && !signals.deviceIsNew
  const seen = {
    day: now.getTime() / 86_400_000,
    ...(ip && {
      address: placeKey(world, `${signals.accountId} ${signals.network} ${ip}`, 2),
      ...past.place,
    }),
    browser: browserOf(world, signals),
    cookie: isBrought && past.device ? { id: 'this', turn: signals.turn ?? 0 } : undefined,
    ...keyAt(signals, past),
    failures: isCount ? signals.recentFailures : undefined,
    // What intelligence warns of is weighed by its strength, beside the model.
    listed: false,
    campaign: 0,
  }
  return past.isUnderAttack ? { ...seen, campaign: pressureOn(true, levelsOf(past.account, seen)) } : seen
}

/** The address, when address and network are what they should be; both are needed to believe either. */
export const readableAddress = ({ ip, network }: Signals): string | undefined =>
  network ? plainAddress(ip ?? '') : undefined
