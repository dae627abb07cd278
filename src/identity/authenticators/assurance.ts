/** What the sign-in of a session was proved by. */
export type SessionProof = 'known-device' | 'code' | 'passkey' | 'app' | 'recovery-code' | 'agency'

/** How much a proof is worth by NIST SP 800-63B-4. */
export interface Assurance {
  /** 1: one factor. 2: two of them. */
  level: 1 | 2
  /** Only what is bound to our origin by cryptography: whatever is typed can be typed into somebody else's page (3.2.5). */
  isPhishingResistant: boolean
}

/**
 * What a sign-in is worth. A mailed code adds nothing: a mailbox is no authenticator (3.1.3.1), it only makes a stolen
 * password harder to use. An app or a look-up code beside the password makes two factors; a passkey is two in itself,
 * because nobody is let in by one that did not verify its user. How an agency made sure of somebody it hands over is its
 * own affair: it counts as one factor, and single operations ask as though nothing had been proved.
 */
export function assuranceOf(proof: SessionProof): Assurance {
  return {
    level: oneFactor.has(proof) ? 1 : 2,
    isPhishingResistant: proof === 'passkey',
  }
}

const oneFactor: ReadonlySet<SessionProof> = new Set(['known-device', 'code', 'agency'])
