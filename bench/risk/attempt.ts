/** One try to sign in, or one operation of somebody signed in, as the server sees it: `attempt.schema.json` in TypeScript. */
export interface Attempt {
  /** Its number in the stream, by which the labels name it. */
  readonly n: number
  /** Seconds since 1970, UTC. */
  readonly at: number
  /** The account as typed; it need not exist. */
  readonly account: string
  readonly company?: string | undefined
  readonly role?: Role | undefined
  /** Whether the account exists. */
  readonly exists: boolean
  readonly password: 'right' | 'wrong'
  /** Keyed fingerprint of the password that was tried, a few bits long. */
  readonly fingerprint?: number | undefined
  readonly ip?: string | undefined
  readonly asn?: number | undefined
  readonly country?: string | undefined
  /** What the offline database says of the network's use. */
  readonly use?: Use | undefined
  readonly agent?: Agent | undefined
  /** The device cookie, when its signature held; its turn is the minute since 1970 in which it was renewed. */
  readonly cookie?: { readonly id: string; readonly turn: number } | undefined
  /** The device-bound key whose proof over this journey's nonce held. */
  readonly key?: string | undefined
  /** Countries the person's own booked trips allow at this moment, besides the usual one. */
  readonly trips?: readonly string[] | undefined
  /** Absent at a sign-in. */
  readonly operation?: string | undefined
  /** In yen. */
  readonly value?: number | undefined
  /** Minutes since a code was last passed in this session; absent at a sign-in. */
  readonly minutesSinceProof?: number | undefined
  /** Whether threat intelligence lists the address. */
  readonly listed?: boolean | undefined
  /** Round-trip time in milliseconds, where it was measured. */
  readonly rtt?: number | undefined
}

export type Role = 'traveller' | 'arranger' | 'approver' | 'administrator'
export type Use = 'plain' | 'mobile' | 'shared' | 'hosting'

/** A user agent, read. */
export interface Agent {
  readonly string: string
  /** Family and major version: `Chrome 121`. */
  readonly browser: string
  /** System and major version. */
  readonly os: string
  readonly device: 'mobile' | 'desktop' | 'tablet' | 'bot' | 'unknown'
  /** Its client hints as they came; absent when it sent none. */
  readonly hints?: Readonly<Partial<Record<'brands' | 'mobile' | 'platform', string>>> | undefined
}

/** The truth about an attempt. It lies in a second stream that no judge ever opens. */
export interface Label {
  readonly n: number
  readonly by: By
  /** Whether whoever it is would pass a code. */
  readonly passes: boolean
  /** Where the person was, for the tables: `office`, `home`, `abroad` … */
  readonly place?: string | undefined
  /** The legitimate attempt whose untouched features an attacker's attempt repeats, for the leakage audit. */
  readonly donor?: number | undefined
  /** A sign-in of an attacker that only asks what would happen: nobody learns from it. */
  readonly probe?: boolean | undefined
  /** The cookie and key the server leaves in a browser without one, when this sign-in succeeds. */
  readonly issued?: Issued | undefined
}

export interface Issued {
  readonly id: string
  readonly key: string | undefined
}

export type By = 'person' | 'stranger' | Attacker | Campaign
export type Attacker =
  | 'naive'
  | 'vpn'
  | 'targeted'
  | 'very-targeted'
  | 'infostealer'
  | 'clone'
  | 'takeover'
  | 'insider'
export type Campaign = 'C1' | 'C2' | 'C3' | 'C4' | 'C5'

/** An attempt with its label, as generators hand it over. */
export interface Labelled {
  readonly attempt: Attempt
  readonly label: Label
  /** The attempt that an attacker's repeats, while the world is put together. */
  readonly donor?: Attempt
}

/** What became of an attempt, told to judges after they have judged it. */
export interface Outcome {
  /** Signed in. */
  readonly success: boolean
  /** A code was asked, and whether it was passed. */
  readonly code: 'none' | 'passed' | 'failed'
  readonly issued?: Issued | undefined
}

/** Whoever scores attempts: higher is more suspicious. Told what became of each, in their order. */
export interface Judge {
  readonly name: string
  score(attempt: Attempt): number
  learn(attempt: Attempt, outcome: Outcome): void
  /** Whether it asks for a code by itself. Who does not say is measured at thresholds, and lets everybody in meanwhile. */
  asks?(attempt: Attempt, score: number): boolean
}
