/**
 * Whether an answer was given on a page of our own and not inside somebody else's: the house is never framed, so
 * `crossOrigin` and `topOrigin` have no honest reason to be there (WebAuthn 7.1 step 10, 7.2 step 14).
 */
export function isOwnPage(clientDataJson: string): boolean {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'))
    if (typeof said !== 'object' || said === null) return false
    return !('topOrigin' in said) && (!('crossOrigin' in said) || said.crossOrigin === false)
  } catch {
    return false
  }
}
