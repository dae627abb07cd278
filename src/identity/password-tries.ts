import type { Counted, Scope, Within } from '#platform/tries/tries.ts'

const seconds = 1000
const minutes = 60 * seconds

/**
 * Tries at an administrator's password, by ID, whether it exists or not (O6): five, then one after each growing wait.
 * Strangers share one count, each known device has its own; so nobody who merely knows an ID locks its owner out.
 */
export const passwordTries = (signInId: string): Omit<Counted, 'scope'> => ({
  budget: {
    name: 'administrator-password',
    tries: 5,
    restoresAfter: 24 * 60 * minutes,
    growing: { first: 30 * seconds, most: 15 * minutes },
  },
  subject: signInId,
})

/** Ways to guess that a network has budgets for. */
type Way = 'administrator' | 'member' | 'recovery'

/**
 * Tries from one network over all IDs (O6), for each way in. A right answer gives back its own place and no other. A
 * reset takes one place for its ID, which nothing gives back, so that an office may forget more than it may guess.
 */
export const networkTries = (way: Way, network: string | undefined): Counted => ({
  budget: {
    name: `${way}-network`,
    tries: way === 'recovery' ? 300 : 100,
    restoresAfter: 60 * minutes,
    growing: { first: 5 * seconds, most: 5 * minutes },
  },
  subject: network ?? 'unknown',
  scope: 'strangers',
})

/** The same for one try. Only strangers wear out their network: an office of two hundred behind one address signs in every morning. */
export const withinNetwork = (way: Way, network: string | undefined, scope: Scope): Within => ({
  counted: networkTries(way, network),
  takesPart: scope === 'strangers',
})
