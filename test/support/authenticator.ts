import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** How an answer differs from an honest one. */
export interface Deceit {
  origin?: string
  rpId?: string
  type?: string
  challenge?: string
  crossOrigin?: boolean
  topOrigin?: string
  /** Without user verification, or without presence. */
  flags?: number
  count?: number
  userHandle?: string
  /** Algorithm named in the key. */
  algorithm?: number
  signature?: Buffer
}

/** An authenticator made of software: what a browser and a device do together, with faults on demand. */
export function newAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const device: Device = { origin, publicKey, privateKey, id: randomBytes(32), count: 0, userHandle: '' }
  return {
    id: device.id.toString('base64url'),
    /** Makes the passkey that the server asked for. */
    make: (options: Record<string, unknown>, deceit: Deceit = {}) => make(device, options, deceit),
    /** Answers a challenge. */
    answer: (options: Record<string, unknown>, deceit: Deceit = {}) => answer(device, options, deceit),
  }
}
export type SoftAuthenticator = ReturnType<typeof newAuthenticator>

interface Device {
  origin: string
  publicKey: KeyObject
  privateKey: KeyObject
  id: Buffer
  count: number
  userHandle: string
}

function make(device: Device, options: Record<string, unknown>, deceit: Deceit) {
  // The server's own options are handed on as they came.
  const { challenge, user } = options as { challenge: string; user: { id: string } }
  device.userHandle = user.id
  const attested = Buffer.concat([
    dataOf(device, present | verified | attestedData, deceit),
    Buffer.alloc(16),
    uint16(device.id.length),
    device.id,
    coseKey(device.publicKey, deceit.algorithm ?? -7),
  ])
  return {
    ...shapeOf(device.id),
    response: {
      clientDataJSON: clientData(device, 'webauthn.create', challenge, deceit).toString('base64url'),
      attestationObject: attestation(attested).toString('base64url'),
      transports: ['internal'],
    },
  }
}

function answer(device: Device, options: Record<string, unknown>, deceit: Deceit) {
  device.count += 1
  const client = clientData(device, 'webauthn.get', (options as { challenge: string }).challenge, deceit)
  const data = dataOf(device, present | verified, deceit)
  const signed = sign('sha256', Buffer.concat([data, sha256(client)]), device.privateKey)
  return {
    ...shapeOf(device.id),
    response: {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: (deceit.signature ?? signed).toString('base64url'),
      userHandle: deceit.userHandle ?? device.userHandle,
    },
  }
}

const clientData = ({ origin }: Device, type: string, challenge: string, deceit: Deceit) =>
  Buffer.from(
    JSON.stringify({
      type: deceit.type ?? type,
      challenge: deceit.challenge ?? challenge,
      origin: deceit.origin ?? origin,
      crossOrigin: deceit.crossOrigin ?? false,
      ...(deceit.topOrigin && { topOrigin: deceit.topOrigin }),
    }),
  )

const dataOf = ({ origin, count }: Device, flags: number, deceit: Deceit) =>
  Buffer.concat([
    sha256(Buffer.from(deceit.rpId ?? new URL(origin).hostname)),
    Buffer.from([deceit.flags ?? flags]),
    uint32(deceit.count ?? count),
  ])

const [present, verified, attestedData] = [0x01, 0x04, 0x40]
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
const uint16 = (n: number) => Buffer.from([n >> 8, n & 0xff])
const uint32 = (n: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(n)
  return bytes
}
const shapeOf = (id: Buffer) => ({
  id: id.toString('base64url'),
  rawId: id.toString('base64url'),
  type: 'public-key' as const,
  clientExtensionResults: {},
})

/** A key as COSE writes it, in CBOR: {1: 2, 3: algorithm, -1: 1, -2: x, -3: y}. */
function coseKey(key: KeyObject, algorithm: number): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const point = (text: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(text, 'base64url')])
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03]),
    negative(algorithm),
    Buffer.from([0x20, 0x01, 0x21]),
    point(x),
    Buffer.from([0x22]),
    point(y),
  ])
}

function negative(n: number): Buffer {
  const rest = -1 - n
  if (rest < 24) return Buffer.from([0x20 | rest])
  return rest < 256 ? Buffer.from([0x38, rest]) : Buffer.concat([Buffer.from([0x39]), uint16(rest)])
}

/** {fmt: 'none', attStmt: {}, authData} in CBOR. */
function attestation(data: Buffer): Buffer {
  const text = (word: string) => Buffer.concat([Buffer.from([0x60 | word.length]), Buffer.from(word)])
  return Buffer.concat([
    Buffer.from([0xa3]),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.from([0xa0]),
    text('authData'),
    Buffer.concat([Buffer.from([0x59]), uint16(data.length)]),
    data,
  ])
}
