import type { World } from '#platform/world.ts'

/**
 * A fact's number as its owner sees it, for paging and for saying which entry. Sealed: the numbers run through all
 * companies, and would tell everyone how much happens on the whole portal.
 */
export function writePlace(world: World, accountId: string, seq: number): string {
  return world.keys.seal('timeline place', accountId, String(seq)).toString('base64url')
}

/** The number behind a place; undefined for what was made up or belongs to somebody else. */
export function readPlace(world: World, accountId: string, place: string): number | undefined {
  try {
    return Number(world.keys.open('timeline place', accountId, Buffer.from(place, 'base64url')))
  } catch {
    return undefined
  }
}
