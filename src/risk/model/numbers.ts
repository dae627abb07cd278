/** The numbers the evidence hangs on; the bench shows that none of them carries the result alone. */
export const evidence = {
  /** How often somebody is about so far from the usual, before anything is known of anybody. */
  first: {
    network: [0.55, 0.25, 0.15, 0.02, 0.03],
    browser: [0.6, 0.2, 0.1, 0.03, 0.03, 0.02, 0.02],
    device: [0.8, 0.03, 0.17],
  },
  /** How many sign-ins the company's habits weigh against a person's own, and everybody's against the company's. */
  weightOf: { company: { network: 40, browser: 40, device: 12 }, everybody: 60, first: 20 },
  /** How likely a thief with the password brings a device of the account: its key too, its cookie alone, none. */
  stolen: [0.00001, 0.002, 1],
  /**
   * An unknown device counts fourfold: it is the one thing a thief cannot bring along, and asked about at once it is known the
   * next time. Who always comes without one is asked less than others would be, but never like one who has brought his.
   */
  unknownDevice: { timesOver: 4, least: 5 },
} as const

/** How kinds of thieves come, at each level of network and browser; what is met by chance is added. */
export const kinds = {
  /** Whose browser may lie half as often among thieves as among people: they are not like them. */
  alike: 0.5,
  /** Network levels; from a data centre; on an address many share; and whether they know their victim. */
  anywhere: {
    share: 0.5,
    network: [0.001, 0.01, 0.1, 0.02, 0.6],
    hosting: 0.2,
    crowded: 0.001,
    knows: false,
  },
  hired: { share: 0.48, network: [0.001, 0.01, 0.5, 0.02, 0.1], hosting: 0.4, crowded: 0.001, knows: false },
  near: { share: 0.01, network: [0.015, 0.8, 0.1, 0.05, 0.02], hosting: 0.05, crowded: 0.3, knows: true },
  sameLine: {
    share: 0.002,
    network: [0.9, 0.05, 0.03, 0.01, 0.01],
    hosting: 0.01,
    crowded: 0.9,
    knows: true,
  },
  /**
   * The browser a thief has: of those with the victim's look the share on his very version, and on one that may follow it; what
   * is met without looking for it; how much the same browser on the next release, on any other, speaks for him; other browsers.
   */
  brought: {
    version: 0.02,
    follows: 0.15,
    met: 0.001,
    name: 0.01,
    sameRelease: 0.6,
    otherRelease: 2,
    other: [0.15, 0.25, 0.5],
  },
  /** Repeated whole; what was read some days before may be a version behind, or badly copied. */
  repeated: [0.9, 0.05, 0.02, 0.01, 0.01, 0.005, 0.005],
} as const

/** What is weighed beside the levels. */
export const beside = {
  /** Nothing proved yet: a code, whatever else is seen. */
  noPast: 0.5,
  hour: { least: -0.1, most: 0.2, each: 0.1 },
  absence: 0.1,
  young: 0.7,
  youngUntil: 20,
  /** Strangers' failures must not cost the owner a code on his own device. */
  failures: { each: 0.15, most: 1.5, mostAtHome: 0.3 },
  listed: 2,
  /** Somebody signed in from another country a moment ago, and no trip, proxy or carrier explains it. */
  tooFar: 1.5,
  tooFarHours: 4,
  campaign: 4,
} as const
