import { isSame, type Keys } from '#platform/keys.ts'

/** Every drill mail carries it: by it the CSIRT knows at once, and nobody but us can write it. */
export const drillHeaderName = 'Sekisho-Drill'

interface About {
  readonly id: string
  readonly to: string
  readonly subject: string
}

/** The header of one drill mail; it holds for that recipient and that subject alone. */
export const drillHeader = (keys: Keys, about: About): string =>
  `v=1; id=${about.id}; sig=${signatureOf(keys, about).toString('base64url')}`

/** The id of the drill mail a header stands in, when we wrote it for this recipient and this subject. */
export function readDrillHeader(keys: Keys, { header, ...mail }: Omit<About, 'id'> & { header: string }) {
  const parts = /^v=1; id=([0-9a-f-]{36}); sig=([A-Za-z0-9_-]{43})$/.exec(header.trim())
  if (!parts) return undefined
  const [id = '', signature = ''] = parts.slice(1)
  return isSame(signatureOf(keys, { ...mail, id }), Buffer.from(signature, 'base64url')) ? id : undefined
}

const signatureOf = (keys: Keys, { id, to, subject }: About) =>
  keys.mac('drill header', JSON.stringify([id, to.toLowerCase(), subject]))
