/** Who acts when the desk's hand is the command line. */
export const desk = { by: 'operator', name: 'desk at the command line', role: 'desk-agent' } as const

/** What stands in the way, in one sentence each. */
export const refusalWords = {
  'agency-not-found':
    'No agency has this handle, or it stands as you want it already; see sekisho agency list.',
  'agency-taken':
    'The handle or the issuer belongs to an agency that is registered already; see sekisho agency list.',
  'page-not-safe': 'The pages of an agency must begin with https:// and hold neither a password nor a #.',
  'key-not-readable': 'The file holds no public key as JWK (RFC 7517); ask the agency for one.',
  'key-is-private': 'The file holds a private key. Delete it here, and ask the agency for the public one.',
  'key-kind-not-taken':
    'Only Ed25519 (EdDSA), P-256 (ES256) and RSA (PS256) keys are taken; ask the agency for one of these.',
  'key-too-weak': 'An RSA key must have 2048 bits or more; ask the agency for a longer one.',
  'key-taken':
    'A key of this kid was registered before; a kid is never given twice; ask the agency for a key with a new one.',
  'key-dates-wrong': 'The key must end after it begins, and after now.',
  'key-not-waiting': 'The agency has no key of this kid that waits to be confirmed; see sekisho agency list.',
  'key-entered-by-you': 'Whoever entered a key cannot confirm it; ask a colleague to do so.',
  forbidden: 'Only the desk may do this.',
  'step-up-required': 'This needs a proof of the person who asks.',
  'key-not-found': 'The agency has no key of this kid that is not revoked already; see sekisho agency list.',
} as const
