/** Bytes written in base64 of any common spelling: with or without padding, `-_` or `.` for `+/`. */
export function base64(written: string | undefined): Buffer | undefined {
  if (written === undefined) return undefined
  const plain = written.replace(/=+$/, '').replaceAll('.', '+').replaceAll('-', '+').replaceAll('_', '/')
  const bytes = Buffer.from(plain, 'base64')
  // Node reads what it can and drops the rest: what does not come back the same was not whole.
  return bytes.toString('base64').replace(/=+$/, '') === plain ? bytes : undefined
}

/** Bytes written in hex. */
export function hex(written: string | undefined): Buffer | undefined {
  if (written === undefined || written.length % 2 !== 0) return undefined
  const bytes = Buffer.from(written, 'hex')
  return bytes.length === written.length / 2 ? bytes : undefined
}

/** A salt that is used as it is written. */
export const text = (written: string | undefined): Buffer => Buffer.from(written ?? '', 'utf8')

const ours = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const theirs = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Bytes in the alphabet of bcrypt; what the last sign has to spare is dropped, as every bcrypt does. */
export const bcrypt64 = (written: string): Buffer =>
  Buffer.from([...written].map((sign) => ours[theirs.indexOf(sign)]).join(''), 'base64')
