import type { Route } from '#platform/http/route.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import type { NameCompanies } from './sign-in/show-sign-in.ts'

/** What identity opens to browsers. `nameCompanies` comes from the room above that knows companies by name. */
export const identityRoutesWith = (nameCompanies: NameCompanies): Route[] => [
  ...signInRoutes(nameCompanies),
  ...sessionRoutes,
]

/** The same, where no names are known: companies are shown by id only. */
export const identityRoutes: Route[] = identityRoutesWith(async () => new Map())
