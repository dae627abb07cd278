import { accountsBehind, type Scope, touchedBy } from '#identity/public.ts'
import { nameCompanies, selfRegistrationStand } from '#organisation/public.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { Db } from '#platform/sql.ts'
import type { ContainmentWish, Touches } from './contract.ts'

export type TargetRefusal = 'containment-finds-nobody' | 'containment-stands' | 'containment-time'

type EndSessions = Extract<ContainmentWish, { do: 'end-sessions' }>

/** Who wishes it, when; his own account is left alone. */
export interface Asked {
  readonly now: Date
  readonly but: string
}

/** What a containment would touch, counted now; refused when there is nobody or it stands already. */
export async function touchesOf(
  db: Db,
  wish: ContainmentWish,
  { now, but }: Asked,
): Promise<Outcome<TargetRefusal, Touches>> {
  switch (wish.do) {
    case 'end-sessions':
      return found(await touchedBy(db, scopeOf(wish), but))
    case 'hold-account': {
      const accounts = (await accountsBehind(db, wish.id)).filter(({ accountId }) => accountId !== but)
      const touched = await touchedBy(db, { of: 'person', id: wish.id }, but)
      const companies = new Set(accounts.map(({ companyId }) => companyId)).size
      return found({ ...touched, accounts: accounts.length, companies })
    }
    case 'hold-self-registration': {
      const stand = await selfRegistrationStand(db, wish.companyId, now)
      if (!stand) return refused('containment-finds-nobody')
      if (stand.isHeld) return refused('containment-stands')
      return doneWith({ ...nothing, companies: 1, joinings: stand.joinings })
    }
    case 'raise-network': {
      const until = new Date(wish.until)
      if (until <= now || until.getTime() - now.getTime() > aMonth) return refused('containment-time')
      const since = new Date(now.getTime() - aDay)
      return doneWith({
        ...nothing,
        ...(await touchedBy(db, { of: 'network', network: wish.network, since }, but)),
      })
    }
  }
}

/** The scope of ended sessions as identity knows it. */
export const scopeOf = ({ scope }: EndSessions): Scope =>
  scope.of === 'network' ? { ...scope, since: new Date(scope.since) } : scope

/** The name of the company a wish is about, where it is about one. */
export async function companyOf(db: Db, wish: ContainmentWish): Promise<string | undefined> {
  const id = wish.do === 'end-sessions' && wish.scope.of === 'company' ? wish.scope.companyId : undefined
  const companyId = wish.do === 'hold-self-registration' ? wish.companyId : id
  return companyId && (await nameCompanies({ db }, [companyId])).get(companyId)
}

const nothing: Touches = { accounts: 0, companies: 0, sessions: 0, joinings: 0 }
const aDay = 86_400_000
const aMonth = 31 * aDay

const found = (touched: Omit<Touches, 'joinings'>): Outcome<TargetRefusal, Touches> =>
  touched.accounts === 0 ? refused('containment-finds-nobody') : doneWith({ ...nothing, ...touched })
