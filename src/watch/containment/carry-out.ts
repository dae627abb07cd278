import { accountsBehind, endSessionsIn, holdByOffice, releaseByOffice } from '#identity/public.ts'
import { holdSelfRegistration, releaseSelfRegistration } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { lowerNetwork, raiseNetwork } from '#risk/public.ts'
import type { ContainmentWish, Touches } from './contract.ts'
import { scopeOf } from './touches-of.ts'

/** Does what was wished and confirmed, within the act; answers what it has touched. `but` is left alone. */
export async function carryOut(
  act: Act,
  world: World,
  { wish, counted, but }: { wish: ContainmentWish; counted: Touches; but: string },
): Promise<Touches> {
  switch (wish.do) {
    case 'end-sessions':
      return { ...counted, ...(await endSessionsIn(act, scopeOf(wish), but)) }
    case 'hold-account': {
      const others = (await accountsBehind(act, wish.id)).filter(({ accountId }) => accountId !== but)
      let accounts = 0
      for (const ref of others) if ((await holdByOffice(act, world, ref)).ok) accounts++
      return { ...counted, accounts }
    }
    case 'hold-self-registration':
      await holdSelfRegistration(act, wish.companyId)
      return counted
    case 'raise-network':
      await raiseNetwork(act, { network: wish.network, until: new Date(wish.until) })
      return counted
  }
}

/** Undoes what can be undone; false when it has ended by itself or was none that holds on. */
export async function undo(act: Act, world: World, wish: ContainmentWish): Promise<boolean> {
  switch (wish.do) {
    case 'end-sessions':
      return false
    case 'hold-account': {
      let released = 0
      for (const ref of await accountsBehind(act, wish.id))
        if (await releaseByOffice(act, world, ref)) released++
      return released > 0
    }
    case 'hold-self-registration':
      return releaseSelfRegistration(act, wish.companyId)
    case 'raise-network':
      return lowerNetwork(act, wish.network)
  }
}
