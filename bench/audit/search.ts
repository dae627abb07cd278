import { exportFacts } from '../../src/audit/export/export-facts.ts'
import { sealFacts } from '../../src/audit/public.ts'
import { placeBehind } from '../../src/audit/search/fact-place.ts'
import { followFacts } from '../../src/audit/search/follow-facts.ts'
import { searchFacts } from '../../src/audit/search/search-facts.ts'
import { directory } from '../../src/directory.ts'
import type { World } from '../../src/platform/world.ts'
import { openHere } from '../cutover/here.ts'
import { type Figure, figureOf, inTurn } from '../figures.ts'

type Here = Awaited<ReturnType<typeof openHere>>

const [few, many] = [10_000, 1_000_000]
const reader = { kind: 'security-officer' } as const

/** Searching and paging over a million facts, beside the same over ten thousand. */
export async function measureSearch(data: string, rounds: number): Promise<Record<string, Figure>> {
  const small = await openHere(`${data}-few`)
  const large = await openHere(`${data}-many`)
  try {
    await fill(small, few)
    await fill(large, many)
    const taken = await inTurn(rounds, pagesOf(large, many), pagesOf(small, few))
    return { 'audit.search': figureOf('ms a page', `the same over ${few} facts`, taken) }
  } finally {
    await small.close()
    await large.close()
  }
}

/** What the log's work takes for the facts of a sign-in: found, sealed and passed on. */
export async function measurePassingOn(data: string, rounds: number): Promise<Record<string, Figure>> {
  const here = await openHere(data)
  const path = `${data}.ndjson`
  const receiver = { name: 'bench', to: 'file', path, personal: false, reasons: false } as const
  const profile = { ...here.world.profile, auditReceivers: [receiver] }
  const world: World = { ...here.world, profile }
  const signIns = 2_000
  try {
    const perSignIn = async () => {
      await note(here, signIns * 3)
      const begun = performance.now()
      await followFacts(world)
      await sealFacts(world)
      await exportFacts(world)
      return (performance.now() - begun) / signIns
    }
    const hash = await world.hashing.hash('tsubaki7kumo')
    const onlyHash = async () => {
      const begun = performance.now()
      for (let n = 0; n < 50; n += 1) await world.hashing.matches(hash, 'tsubaki7kumo')
      return (performance.now() - begun) / 50
    }
    const taken = await inTurn(rounds, perSignIn, onlyHash)
    return { 'audit.work': figureOf('ms a sign-in', 'argon2id verify, one core', taken) }
  } finally {
    await here.close()
  }
}

/** Facts of a hundred companies and fifty people: every search fills its page in the small log too. */
async function fill(here: Here, facts: number): Promise<void> {
  await note(here, facts)
  await followFacts(here.world)
  await here.pool.query('vacuum analyze audit_found, audit_involved, platform_fact')
}

async function note({ pool }: Here, facts: number): Promise<void> {
  await pool.query(`
    insert into platform_fact (at, name, author_kind, author_id, company_id, subject_id, data)
    select platform_now() + n * interval '1 millisecond', 'fact-' || chr(97 + n % 20), 'journey', gen_random_uuid()::text,
      ('0190dddd-0000-7000-8000-' || lpad((n % 100)::text, 12, '0'))::uuid,
      ('0190eeee-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid, '{"door": "administrator"}'
    from generate_series(1, ${facts}) n`)
}

/** Every kind of search, its first page and one from the middle of everything. */
function pagesOf({ world, pool }: Here, facts: number) {
  const company = '0190dddd-0000-7000-8000-000000000007'
  const person = '0190eeee-0000-7000-8000-000000000007'
  const wishes = [{}, { company }, { name: 'fact-h' }, { company, name: 'fact-h' }, { person }]
  return async () => {
    const middle = await pool.query(
      'select at, seq from platform_fact where seq >= $1 order by seq limit 1',
      [facts / 2],
    )
    const key = Buffer.from(`${middle.rows[0].at.toISOString()} ${middle.rows[0].seq}`).toString('base64url')
    if (placeBehind(key).seq !== middle.rows[0].seq) throw new Error('The key names another place.')
    const begun = performance.now()
    const turns = 20
    for (let turn = 0; turn < turns; turn += 1)
      for (const wish of wishes)
        for (const after of [undefined, key]) await searchFacts(world, directory, reader, { ...wish, after })
    return (performance.now() - begun) / (turns * wishes.length * 2)
  }
}
