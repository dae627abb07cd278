import { type Common, type Crowd, shareOf } from './crowd.ts'
import { farthest, type Levels, nameOf } from './levels.ts'
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
    isFar ? 0.5 : 0.5 * shareOf(crowd, common, value)
  const isShared = isFar || seen.use === 'shared' || seen.use === 'mobile'
  const network = 0.01 + met('network', seen.network)
  const country = 0.1 + met('country', seen.country)
  // A data centre of the country is hired easily; of the trips of a victim few thieves know.
  const [hosting, hired] = isFar || seen.use === 'hosting' ? [0.2, 0.4] : [0.02, 0.02]
  const browser = brought(levels, crowd, seen)
  return [
    { share: 0.5, network: [0.001, network, country, hosting, 0.6], browser },
    { share: 0.48, network: [0.001, network, 0.5, hired, 0.1], browser },
    { share: 0.01, network: [isShared ? 0.3 : 0.015, 0.8, 0.1, 0.05, 0.02], browser: repeated },
    { share: 0.002, network: [0.9, 0.05, 0.03, 0.01, 0.01], browser: repeated },
  ]
}

// Repeated whole; what was read some days before may be a version behind, or badly copied.
const repeated = [0.9, 0.05, 0.02, 0.01, 0.01, 0.005, 0.005]

// The browser a thief has.
function brought(levels: Levels, crowd: Crowd, { browser }: Sighting): readonly number[] {
  const isFar = levels.browser === farthest.browser
  const met = (common: Common, value: string | undefined) =>
    isFar ? 0.5 : 0.5 * shareOf(crowd, common, value)
  const same = 0.01 + met('browser', browser && nameOf(browser))
  const look = met('shape', browser?.shape)
  // A look has some twenty versions in use at a time.
  return [0.003 + 0.05 * look, 0.003 + look, same * 0.3, same * 0.7, 0.15, 0.25, 0.5]
}
