import type { Act } from '#platform/act.ts'
import { isSame } from '#platform/keys.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Scope, tryOnce } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { CodeRow } from '../tables.ts'
import { type BoundTo, boundId, codeMac } from './bound-to.ts'
import { type CodeOwner, codeBudget, trySubject } from './code-budget.ts'

/** A code as typed. */
interface TypedCode {
  bound: BoundTo
  code: string
}

/** A code as typed, and whose tries it spends. */
export interface CodeTry extends TypedCode {
  owner: CodeOwner
  /** A known device has tries of its own; everything else shares those of strangers. */
  scope: Scope
}

/** A code that was right when it was compared; it counts only once `spendCode` has said so. */
export interface RightCode extends TypedCode {
  codeId: string
}

/**
 * Compares a typed code. The try is counted first, in a statement of its own, so that parallel guesses cost as much
 * as one after another and a fault on our side gives none back. Wrong, used, replaced, expired, spent: one refusal.
 */
export async function checkCode(
  world: World,
  guess: CodeTry,
): Promise<Outcome<'code-not-accepted', RightCode & CodeTry>> {
  const counted = { budget: codeBudget(world.profile), subject: trySubject(guess.owner), scope: guess.scope }
  const tried = await tryOnce(world, counted, async () => {
    const seen = await compareCode(world, guess)
    return seen.ok ? seen.value : undefined
  })
  return tried.value ? doneWith({ ...guess, ...tried.value }) : refused('code-not-accepted')
}

/** Compares a typed code whose try its caller has counted. */
export async function compareCode(
  world: World,
  guess: TypedCode,
): Promise<Outcome<'code-not-accepted', RightCode>> {
  const open = await openCode(world, guess.bound)
  const isRight = isSame(codeMac(world.keys, guess.bound, guess.code), open?.code_mac ?? nothing)
  return open && isRight ? doneWith({ ...guess, codeId: open.id }) : refused('code-not-accepted')
}

const nothing = Buffer.alloc(32)

/** Spends a right code: of any number of requests that carry it, one gets `true`. Part of the act it allows. */
export async function spendCode(act: Act, right: RightCode): Promise<boolean> {
  const used = await act.run(sql`
    update identity_code set used_at = ${act.now}
    where id = ${right.codeId} and used_at is null and replaced_at is null and expires_at > ${act.now}`)
  return used === 1
}

function openCode(world: World, bound: BoundTo): Promise<Pick<CodeRow, 'id' | 'code_mac'> | undefined> {
  const id = boundId(bound)
  const journeyId = 'journeyId' in bound ? id : null
  const stepUpId = 'stepUpId' in bound ? id : null
  const changeId = 'addressChangeId' in bound ? id : null
  return world.db.row(sql`
    select c.id, c.code_mac from identity_code c, (select platform_now() as now offset 0) clock
    where (c.journey_id = ${journeyId}::uuid or c.step_up_id = ${stepUpId}::uuid or c.address_change_id = ${changeId}::uuid)
      and c.used_at is null and c.replaced_at is null and c.expires_at > clock.now`)
}
