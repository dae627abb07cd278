/** A sign-in as the server saw it. What is absent is unknown, and unknown counts as the worst it could be. */
export interface Sighting {
  /** Days since 1970, with their fraction. */
  readonly day: number
  /** Keyed hash of the address, under a key of the account. */
  readonly address?: string | undefined
  /** The autonomous system. */
  readonly network?: string | undefined
  readonly country?: string | undefined
  readonly use?: Use | undefined
  readonly browser?: Browser | undefined
  /** The device cookie, when its signature held; its turn is the minute in which it was renewed. */
  readonly cookie?: { readonly id: string; readonly turn: number } | undefined
  /** The device-bound key whose proof over this journey's nonce held. */
  readonly key?: string | undefined
  /** Why a proof of the key did not hold; it counts as none. */
  readonly keyFault?: 'refused' | 'replayed' | undefined
  /** Countries in which the person's booked trips place him now. */
  readonly trips?: readonly string[] | undefined
  /** Wrong tries since the last success. */
  readonly failures?: number | undefined
  /** Whether threat intelligence lists the address. */
  readonly listed?: boolean | undefined
  /** How strongly the population speaks of a campaign at this source: 0 not at all, 1 surely. */
  readonly campaign?: number | undefined
}

/** What the network is used for: lines of people and offices, mobile carriers, proxies many share, data centres. */
export type Use = 'plain' | 'mobile' | 'shared' | 'hosting'

export interface Browser {
  /** Hash of the whole string. */
  readonly string: string
  /** Hash of the string without its versions: what stays when the browser is brought up to date. */
  readonly shape: string
  /** The shape it would have had with client hints, where it came without. */
  readonly missed?: string | undefined
  /** String and shape with its client hints, where they came and fit. */
  readonly hinted?: { readonly string: string; readonly shape: string } | undefined
  readonly family: string
  readonly version: number
  readonly system: string
  /** Major version of the system. */
  readonly release: number
  readonly kind: string
}

/** What made a sign-in certain. `familiar` is weak: no code, and no known device, but the usual network and browser. */
export type Proof = 'code' | 'known-device' | 'familiar'

/** One signal's part of the score. */
export interface Reason {
  readonly signal: string
  readonly weight: number
}
