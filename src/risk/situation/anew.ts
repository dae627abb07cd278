import { type Part, part } from '#platform/sql.ts'
import { readableAgent, type SuspectRow } from '../indicators/suspects.ts'
import { heldIndicators } from '../indicators/tend-watched.ts'
import { mayBeMeant } from '../indicators/watched.ts'
import { heldVersion, type ScaleRow } from '../scale/scale.ts'
import type { Keyed, Signals } from '../signals.ts'
import { heldSituation, type SituationRow } from './situation.ts'

/** What has moved on since this node read it, and the indicators somebody answers to, the strongest of now first. */
export interface Anew extends ScaleRow, Pick<SituationRow, 'situation'> {
  suspects: SuspectRow[] | null
}

type Held = Pick<Signals, 'userAgent'> & { ip: string | undefined }

/** What this node holds, as a row; and whether an indicator may mean him who comes, which what it holds mostly rules out. */
export const heldHere = (world: Keyed, { userAgent, ip }: Held): Part => {
  const { number, watched } = heldIndicators(world)
  return part`
    select ${heldSituation(world).standing}::uuid as standing, ${heldVersion(world)}::bigint as scale,
      ${number}::uuid as indicators,
      ${mayBeMeant(watched, ip, userAgent)}::boolean as is_meant`
}

/**
 * What is new, beside that row as `held` and `risk_situation n`: nothing nearly always. Nobody is judged by what had changed before he
 * was looked at.
 */
export const anewOf = ({ userAgent, ip }: Held): Part => part`
  case when n.standing is distinct from held.standing or n.scale_version <> held.scale
      or n.indicators is distinct from held.indicators or held.is_meant
    then risk_anew(held.standing, held.scale, held.indicators, held.is_meant, ${ip ?? null}::inet, ${readableAgent(userAgent)})
  end`
