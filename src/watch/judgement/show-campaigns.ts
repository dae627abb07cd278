import type { Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'
import { type ShownCampaign, shownCampaigns } from '#risk/public.ts'
import type { Campaigns } from './contract.ts'
import { asksInCampaign, shownByLabel } from './labels.ts'
import { namesOf } from './whose.ts'

/** Attacks on the whole gate: whom they touched, where they come from, and what is asked meanwhile. */
export async function showCampaigns(world: World, session: Session): Promise<Campaigns> {
  const all = await shownCampaigns(world.db)
  const ids = all.flatMap(({ companies }) => companies.map(({ companyId }) => companyId))
  const names = await namesOf(world, session, ids)
  return { campaigns: all.map((one) => campaignFor(one, names)), asks: asksInCampaign }
}

function campaignFor(
  { beganAt, endedAt, shownBy, companies, sources, ...counts }: ShownCampaign,
  names: Map<string, string>,
): Campaigns['campaigns'][number] {
  return {
    ...counts,
    beganAt: beganAt.toISOString(),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    shownBy: shownByLabel(shownBy),
    companies: companies.map(({ companyId, ...counted }) => ({
      name: names.get(companyId) ?? '',
      ...counted,
    })),
    networks: heaviest(sources.networks),
    browsers: heaviest(sources.families),
  }
}

const heaviest = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, tries]) => ({ name, tries }))
    .toSorted((one, other) => other.tries - one.tries)
    .slice(0, 10)
