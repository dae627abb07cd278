import type { Profile } from '#platform/profile.ts'

/** The domains drills may reach: those of the profile, or else the one the house writes from. */
export function ownDomains({ drills, mail }: Profile): string[] {
  const named = drills.domains.length > 0 ? drills.domains : [domainOf(mail.from)]
  return named.map((domain) => domain.toLowerCase())
}

/** Whether an address lies on one of them, or below it. */
export function isOwn(address: string, domains: readonly string[]): boolean {
  const domain = domainOf(address)
  return domains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

/** What stands behind the last `@` of an address. */
export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
