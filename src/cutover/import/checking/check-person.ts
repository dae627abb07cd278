import { Address, mailboxOf } from '#identity/public.ts'
import { listingOf } from '#organisation/public.ts'
import type { LineOf } from './cells.ts'
import type { CheckedRow, Checking } from './check-line.ts'
import { sealedHashOf } from './old-hash.ts'
import { type Fault, isLeavable, type Reason } from './reasons.ts'

type Person = LineOf<'people'>

/** Checks what the role of a person asks of his line. */
export async function checkPerson(
  line: number,
  person: Person,
  checking: Checking,
): Promise<CheckedRow | Fault[]> {
  const isTraveller = person.role === 'traveller'
  const own = isTraveller ? ownOfTraveller(person) : await ownOfManager(line, person, checking)
  const found = own.faults.map(({ field, reason }): Fault => ({ line, field, reason }))
  if (person.department === undefined && person.role !== 'administrator')
    found.push({ line, field: 'department', reason: 'role-without-department' })
  const left = found.filter(({ reason }) => isLeavable(reason) && checking.leaveOut.has(reason))
  const faults = found.filter((fault) => !left.includes(fault))
  if (faults.length > 0) return faults
  return {
    row: rowOf(line, person, { ...own, leftOut: left[0]?.reason, world: checking.world }),
    slowForm: own.slowForm,
  }
}

interface Own {
  id: string
  faults: Omit<Fault, 'line'>[]
  address?: string | undefined
  hash?: string | undefined
  slowForm?: CheckedRow['slowForm']
}

/** Neither his address nor his portal-only password is kept: he has those of his membership (S1-23, S1-24, S1-70). */
function ownOfTraveller({ id, member_number }: Person): Own {
  const faults = member_number === undefined ? [{ field: 'member_number', reason: 'missing' as const }] : []
  return { id, faults }
}

async function ownOfManager(line: number, person: Person, { world, leaveOut }: Checking): Promise<Own> {
  const id = person.id.toUpperCase()
  const faults: Own['faults'] = faultOfId(id).map((reason) => ({ field: 'id', reason }))
  // Of the two addresses the one of the PC is kept (S1-40), the other never (S1-41).
  const address = person.pc_address === undefined ? undefined : Address.safeParse(person.pc_address)
  if (address && !address.success) faults.push({ field: 'pc_address', reason: 'address' })
  const sealed = await sealedHashOf(world, person, { line, leaveOut })
  return {
    id,
    faults: [...faults, ...sealed.faults],
    address: address?.data,
    hash: sealed.hash?.stored,
    slowForm: sealed.hash && sealed.hash.ms > 0 ? sealed.hash : undefined,
  }
}

/** IDs of digits only look like member numbers (S1-32, O12). */
function faultOfId(id: string): Reason[] {
  if (/^[0-9]+$/.test(id)) return ['digits-only-id']
  return /^[A-Z0-9]{9}$/.test(id) && /[0-9]/.test(id) ? [] : ['id-malformed']
}

interface Rest extends Own {
  leftOut: Reason | undefined
  world: Checking['world']
}

function rowOf(line: number, person: Person, { id, address, hash, leftOut, world }: Rest): CheckedRow['row'] {
  const isTraveller = person.role === 'traveller'
  const { family_kanji, given_kanji, family_kana, given_kana, family_romaji, given_romaji } = person
  const names = [family_kanji, given_kanji, family_kana, given_kana, family_romaji, given_romaji]
  const managed =
    person.role === 'ticketing-manager' ? (person.managed_departments ?? [person.department]) : []
  const listing = listingOf(
    {
      kanji: { family: family_kanji, given: given_kanji },
      kana: { family: family_kana, given: given_kana },
      romaji: { family: family_romaji, given: given_romaji },
    },
    isTraveller ? { memberNumber: person.member_number } : { signInId: id },
  )
  const onlyMobile = !isTraveller && address === undefined && person.mobile_address !== undefined
  return [
    ...[line, person.company, id, person.role, ...names, person.department, managed.join(' ')],
    ...[address, onlyMobile, person.member_number, hash, isTraveller ? undefined : person.password_set_at],
    ...[person.login_notice ?? true, person.language ?? 'ja', listing.sortKey, listing.search],
    world.keys.mac('cutover line', JSON.stringify(person)),
    address === undefined ? undefined : world.keys.mac('cutover mailbox', mailboxOf(address)),
    ...[world.random.id(), world.random.id(), leftOut],
  ]
}
