/**
 * Whether a text is a member number: exactly 7 or 9 digits (S1-22). Plain digits only: full-width ones are for the
 * screen to turn into plain ones, so that one number has one spelling here.
 */
export function isMemberNumber(text: string): boolean {
  return /^(?:[0-9]{7}|[0-9]{9})$/.test(text)
}
