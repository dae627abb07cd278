import { type Common, type Crowd, shareOf } from './crowd.ts'
import { farthest, type Levels, nameOf } from './levels.ts'
import { kinds } from './numbers.ts'
import type { Sighting } from './sighting.ts'

/** A kind of thief who has the password: how many are of it, and how likely each level of network and browser is for them. */
export interface Thief {
  readonly share: number
  readonly network: readonly number[]
  readonly browser: readonly number[]
}

/**
 * The kinds of thieves, as this sign-in would look for them. Few know their victim: whoever comes from anywhere or hires a line in
 * the country brings the browser he has; whoever has studied the victim takes his network and repeats his browser. What is
 * common among everybody is met by chance, half as often as among people, for thieves are not like them. What is foreign to the
 * account or unknown might be the commonest there is: so it is all the same whether it is shown or left out.
 */
export function thieves(levels: Levels, crowd: Crowd, seen: Sighting): readonly Thief[] {
  const isFar = levels.network === farthest.network
  const met = (common: Common, value: string | undefined) =>
    kinds.alike * (isFar ? 1 : shareOf(crowd, common, value))
  const isShared = isFar || seen.use === 'shared' || seen.use === 'mobile'
  // A data centre of the country is hired easily; of the trips of a victim few thieves know.
  const isHosting = isFar || seen.use === 'hosting'
  const browser = brought(levels, crowd, seen)
  return (['anywhere', 'hired', 'near', 'sameLine'] as const).map((kind) => {
    const { share, network, hosting, crowded, knows } = kinds[kind]
    const [address, same, country, other, far] = network
    return {
      share,
      network: [
        isShared ? crowded : address,
        knows ? same : same + met('network', seen.network),
        kind === 'anywhere' ? country + met('country', seen.country) : country,
        isHosting ? hosting : other,
        far,
      ],
      browser: knows ? kinds.repeated : browser,
    }
  })
}

// The browser a thief has.
function brought(levels: Levels, crowd: Crowd, { browser }: Sighting): readonly number[] {
  const isFar = levels.browser === farthest.browser
  const met = (common: Common, value: string | undefined) =>
    kinds.alike * (isFar ? 1 : shareOf(crowd, common, value))
  const own = kinds.brought
  const same = own.name + met('browser', browser && nameOf(browser))
  const look = met('shape', browser?.shape)
  // A look has some twenty versions in use at a time, and of those on other releases most cannot be this one brought up to date.
  const [version, known] = [own.met + own.version * look, own.met + own.follows * look]
  return [version, known, same * own.sameRelease, same * own.otherRelease, ...own.other]
}
