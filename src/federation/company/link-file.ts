import { createHash } from 'node:crypto'
import { proofFor } from '#identity/public.ts'
import { type Asking, administer, peopleByTypedId } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { LinkFileFaults } from '../contract.ts'
import { type ContractRow, contractOf } from './contract-of.ts'
import { insertLinks, type LinkWish } from './insert-links.ts'
import { mayLink } from './may-link.ts'
import { type FileRefusal, type LinkLine, readLinkFile } from './read-link-file.ts'

type Refusal = FileRefusal | 'agency-not-on' | 'file-has-faults' | 'step-up-required'

/** More nobody corrects at one sitting. */
const mostFaultsTold = 1000

/**
 * The administrator links many people by a file: every line is checked first, and all are linked or none. One proof stands
 * for the very file; another one asks anew.
 */
export async function linkFile(
  asking: Asking,
  handle: string,
  content: Buffer,
): Promise<Outcome<Refusal | 'forbidden', { links: number }>> {
  const { world, session } = asking
  const read = readLinkFile(content)
  return administer<Refusal, { links: number }>(asking, async (act) => {
    const contract = await contractOf(act, session.companyId, handle)
    if (!contract) return refused('agency-not-on')
    if (!read.ok) return read
    const { wishes, faults } = await findPeople(act, session, read.value.lines)
    const all = [...read.value.faults, ...faults]
    if (all.length > 0) return refusedFor(all)
    const file = createHash('sha256').update(content).digest('base64url')
    const proof = await proofFor(act, world, asking, {
      operation: 'link-agency-file',
      params: { agency: handle, file },
      always: true,
    })
    if (!proof.ok) return proof
    return insert(act, asking, contract, wishes)
  })
}

type Placed = LinkWish & { line: number }

async function findPeople(act: Act, session: Session, lines: LinkLine[]) {
  const typed = lines.map((line) => line.typedId)
  const found = await peopleByTypedId(act, session.companyId, typed)
  const byTypedId = new Map(found.map((person) => [person.typedId, person]))
  const wishes: Placed[] = []
  const faults: LinkFileFaults = []
  for (const { line, typedId, agencyPersonId } of lines) {
    const person = byTypedId.get(typedId)
    if (!person) faults.push({ line, reason: 'person-not-found' })
    else if (!mayLink(session, person)) faults.push({ line, reason: 'administrator-by-himself' })
    else wishes.push({ ...person, agencyPersonId, line })
  }
  return { wishes, faults }
}

async function insert(
  act: Act,
  { world }: Asking,
  contract: ContractRow,
  wishes: Placed[],
): Promise<Outcome<'file-has-faults', { links: number }>> {
  const lineOf = new Map(wishes.map((wish) => [wish.accountId, wish.line]))
  const clashes = await insertLinks(act, world, contract, wishes)
  if (clashes.length === 0) return doneWith({ links: wishes.length })
  return refusedFor(clashes.map(({ wish, reason }) => ({ line: lineOf.get(wish.accountId) ?? 0, reason })))
}

function refusedFor(faults: LinkFileFaults) {
  const inOrder = faults.toSorted((one, other) => one.line - other.line)
  return refused('file-has-faults', { count: faults.length, lines: inOrder.slice(0, mostFaultsTold) })
}
