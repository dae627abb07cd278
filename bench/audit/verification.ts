import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealFacts, signingKeyOf, verifyCopy, verifyDatabase, writeCopy } from '../../src/audit/public.ts'
import { openHere } from '../cutover/here.ts'
import { type Figure, figureOf, inTurn } from '../figures.ts'

const facts = 100_000

/** The verification of a copy and of a database, beside SHA-256 over the same lines and nothing else. */
export async function measureVerification(data: string, rounds: number): Promise<Record<string, Figure>> {
  const here = await openHere(data)
  try {
    await fill(here)
    console.error(`${await sealFacts(here.world)} facts are sealed`)
    const folder = join(data, 'copy')
    await writeCopy(here.world, folder)
    const key = signingKeyOf(here.world.keys)
    const ofCopy = async () => perCpuSecond(async () => verifyCopy(folder, { key }))
    const ofDatabase = () => perSecond(() => verifyDatabase(here.world, { key }))
    const bare = (rate: Rate) => () => rate(async () => hashLines(join(folder, 'records.ndjson')))
    // One thread that computes: what it takes of a core is the same however busy the machine is.
    const copy = await inTurn(rounds, ofCopy, bare(perCpuSecond))
    const database = await inTurn(rounds, ofDatabase, bare(perSecond))
    return {
      'audit.verify-copy': figureOf('1/s of one core', 'SHA-256 of each line', copy),
      'audit.verify-database': figureOf('1/s', 'SHA-256 of each line', database),
    }
  } finally {
    await here.close()
  }
}

/** Facts as a sign-in leaves them, of a hundred companies. */
async function fill({ pool }: Awaited<ReturnType<typeof openHere>>): Promise<void> {
  await pool.query(`
    insert into platform_fact (at, name, author_kind, author_id, author_account_id, company_id, subject_id, data, personal)
    select platform_now(), 'signed-in', 'journey', gen_random_uuid()::text, gen_random_uuid(),
      ('0190dddd-0000-7000-8000-' || lpad((n % 100)::text, 12, '0'))::uuid, gen_random_uuid(),
      '{"door": "administrator", "judgement": {"asked": false, "reasons": ["known-device"]}}', sha256(n::text::bytea)
    from generate_series(1, ${facts}) n`)
}

type Verify = () => Promise<{ records: number; flaw?: unknown }>
type Rate = (verify: Verify) => Promise<number>

const perSecond: Rate = async (verify) => {
  const begun = performance.now()
  const records = await whole(verify)
  return (records / (performance.now() - begun)) * 1000
}

const perCpuSecond: Rate = async (verify) => {
  const begun = process.cpuUsage()
  const records = await whole(verify)
  const { user, system } = process.cpuUsage(begun)
  return (records / (user + system)) * 1_000_000
}

async function whole(verify: Verify): Promise<number> {
  const { records, flaw } = await verify()
  if (flaw || records !== facts) throw new Error(`The log is not whole: ${JSON.stringify(flaw)}`)
  return records
}

function hashLines(file: string): { records: number } {
  const bytes = readFileSync(file)
  let [records, begin] = [0, 0]
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, begin)) {
    hash('sha256', bytes.subarray(begin, end), 'buffer')
    begin = end + 1
    records += 1
  }
  return { records }
}
