// Keys of this browser that cannot be taken out of it: only used there.

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A new pair; the private half cannot be read by anybody, this page included. */
export const makeKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])

/** The public half as the server takes it. */
export const publicHalf = async ({ publicKey }: Pick<CryptoKeyPair, 'publicKey'>): Promise<string> =>
  base64url(await crypto.subtle.exportKey('spki', publicKey))

/** Signs what the server has made up. */
export async function sign(key: CryptoKey, text: string): Promise<string> {
  const signed = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    new TextEncoder().encode(text),
  )
  return base64url(signed)
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
