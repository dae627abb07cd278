/**
 * Every number the judgement hangs on, in log-odds; a change gets a new version, so that facts tell which one judged.
 * Missing or broken signals outweigh everything a known device brings: failing closed is not a matter of tuning.
 */
export const policy = {
  version: 6,
  /** Of operations: a code is asked from this score on. */
  askAt: 0,
  /** Days after which nothing is remembered. */
  horizonDays: 180,
  /** Longer user agents are not read: browsers stay below 300 characters. */
  longestUserAgent: 399,

  signIn: {
    /** Share of people's own sign-ins that is asked for a code, as long as nobody has set another. */
    rate: 0.04,
    /**
     * From this score on a code is asked while too few sign-ins are known to set a scale: of the first 200, those on proved devices
     * stay below −2.8, and thieves from the owner's very address with his browser and no device reach −1.3 (`npm run bench:risk`).
     */
    firstAskAt: -2,
    /**
     * Nobody is asked below, and everybody above, whatever is usual: a scale is no reason to believe a thief. Where all come as
     * they always do the share would fall on who has not come as often: with everything he brought the first time he stands at −7.8.
     */
    lowestAskAt: -7,
    highestAskAt: 2,
    /** What intelligence warns of: in full from this strength on, less below it. */
    indicator: { most: 7, fullAt: 50 },
    /** Administrators can do more harm; staff are asked whatever this says. */
    kind: {
      ...{ administrator: 0.3, 'ticketing-manager': 0.2, traveller: 0 },
      ...{ 'desk-agent': 0.3, 'member-office': 0.3, 'security-officer': 0.3, ciso: 0.3, auditor: 0.3 },
      employee: 0.3,
    },
  },

  operation: {
    prior: -1,
    /** What is not listed counts as sensitive. */
    plain: -2,
    sensitive: 1.5,
    critical: 3,
    plainOperations: [
      ...['change-language', 'change-login-notice', 'end-session', 'end-other-sessions'],
      // Daily work that can be taken back: on a usual device it asks for nothing, with a carried session it does.
      ...['change-person', 'suspend-person', 'reopen-person', 'remove-department'],
      // In an emergency a known device must not be slowed down, and a strange one must not learn where everybody is.
      'take-out-whereabouts',
    ],
    criticalOperations: [
      'change-address',
      'correct-address',
      'change-password',
      'let-person-leave',
      'export-people',
      'export-statement',
      'take-own-data',
    ],
    proof: { fresh: -4, freshMinutes: 30, old: 1, never: 1.5 },
    device: { known: 0, young: 2.5, youngHours: 24, new: 3, missing: 3.5 },
    network: { known: 0, new: 0.5, unknown: 3 },
    /** Spares only daily and sensitive work with a fresh proof. */
    raised: 3.4,
    indicator: { most: 3.4, fullAt: 50 },
    family: { known: 0, new: 1, changed: 4, unreadable: 3.5 },
    failures: { each: 0.1, most: 1 },
    /** From this value in yen on. */
    value: { from: 100_000, high: 1, broken: 1.5 },
  },
} as const
