import { createPrivateKey, createPublicKey, hash, type KeyObject } from 'node:crypto'
import type { Keys } from '#platform/keys.ts'
import { StartFault } from '#platform/start-fault.ts'

/** The public half: what anyone outside needs to check what the house signed. */
export interface PublicKey {
  /** The log's name; it follows from the key, so that nobody else's log can bear it. */
  readonly name: string
  readonly key: KeyObject
  /** As it is handed over: `name+hash+key`, the form of signed notes (C2SP). */
  readonly text: string
  /** The first four bytes of its hash, which each signature begins with. */
  readonly mark: Buffer
}

/** The key of this house's audit log. */
export interface SigningKey extends PublicKey {
  readonly secret: KeyObject
}

// An Ed25519 key in PKCS 8 (RFC 8410) is its 32 bytes behind these.
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const spki = Buffer.from('302a300506032b6570032100', 'hex')
const ed25519 = Buffer.of(1)

/** The signing key, from the master key: a database alone can sign nothing. */
export function signingKeyOf(keys: Keys): SigningKey {
  const der = Buffer.concat([pkcs8, keys.derive('audit checkpoint')])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(spki.length)
  return { ...publicKeyOf(`sekisho-audit-${hash('sha256', raw, 'hex').slice(0, 8)}`, raw), secret }
}

/** Reads a public key as it was handed over. Faults in one sentence. */
export function readPublicKey(text: string): PublicKey {
  const [, name = '', mark, base64 = ''] =
    /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(base64, 'base64')
  const read = bytes.length === 33 && bytes[0] === 1 && publicKeyOf(name, bytes.subarray(1))
  if (!read || read.mark.toString('hex') !== mark)
    throw new StartFault('This is no public key of an audit log; "sekisho audit key" prints one.')
  return read
}

function publicKeyOf(name: string, raw: Buffer): PublicKey {
  const key = createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' })
  const typed = Buffer.concat([ed25519, raw])
  const mark = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'buffer').subarray(0, 4)
  return { name, key, mark, text: `${name}+${mark.toString('hex')}+${typed.toString('base64')}` }
}
