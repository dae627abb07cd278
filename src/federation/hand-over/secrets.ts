import { createHash } from 'node:crypto'

/** A secret of 256 bits, or an agency's own `jti`, as it is kept: what lies in the database opens nothing. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
