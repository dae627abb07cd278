import { nameCompanies } from '#organisation/public.ts'
import { operatorCompany, type Session } from '#platform/author.ts'
import type { World } from '#platform/world.ts'

/** The companies of these by name, as this reader reads it; staff belong to the operator. */
export async function namesOf(
  world: World,
  { language }: Session,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const names = await nameCompanies(world, [...new Set(ids)])
  return names.set(operatorCompany, world.profile.operator.name[language])
}
