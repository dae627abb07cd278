import type { Counted } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'

const minutes = 60_000
const days = 24 * 60 * minutes

/**
 * Tries at a company's self-registration password, counted before they are compared and over all networks: after the
 * last one only a new password opens it (S1-81, S1-82). An invented ID counts and locks alike, and opens again after
 * some days of its own, as if its administrator had set a new password: so no walk through the IDs stays for ever.
 */
export function companyTries(world: World, corporateId: string, isKnown: boolean): Counted {
  const daysOfItsOwn = 5 + ((world.keys.mac('invented corporate id', corporateId)[0] ?? 0) % 24)
  return {
    budget: {
      name: 'self-registration-password',
      tries: world.profile.selfRegistrationTries,
      restoresAfter: isKnown ? 'never' : daysOfItsOwn * days,
    },
    subject: corporateId,
    scope: 'strangers',
  }
}

/** Tries from one network at all corporate IDs together; a right one gives back its own place. */
export const networkTries = (network: string | undefined): Counted => ({
  budget: {
    name: 'self-registration-network',
    tries: 100,
    restoresAfter: 60 * minutes,
    growing: { first: 5_000, most: 5 * minutes },
  },
  subject: network ?? 'unknown',
  scope: 'strangers',
})
