import { sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { allocationOf } from '#platform/http/client.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { type Budget, reserveTry } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { NewInquiry, Receipt } from './contract.ts'
import { sealWords } from './sealed-words.ts'

const day = 86_400_000
/** What one network may send in a day: a household writes no more, a program would. */
const ofNetwork: Budget = { name: 'contact of a network', tries: 10, restoresAfter: day }
/** What one holder may send in a day over all his networks: a /48 has 65,536 of them (attack-18). */
const ofAllocation: Budget = { name: 'contact of an allocation', tries: 40, restoresAfter: day }
/** Receipts one address gets in a day, so that nobody has us fill the mailbox of another. */
const ofAddress: Budget = { name: 'contact of an address', tries: 3, restoresAfter: day }

/** Receives an inquiry, a complaint or a request; the receipt says nothing of what was written (S2-31, S2-32). */
export async function receiveInquiry(
  world: World,
  network: string | undefined,
  wish: NewInquiry,
): Promise<Outcome<'contact-too-often', Receipt>> {
  if (!(await mayWrite(world, network))) return refused('contact-too-often')
  return world.act({ by: 'journey', id: 'contact' }, async (act) => {
    const { id, owner, ...receipt } = await keepInquiry(act, world, wish)
    await sendReceipt(act, world, { ...wish, ...receipt })
    if (owner) await tellOwner(act, world, { address: owner, ...receipt })
    act.note('inquiry-received', { data: { inquiry: id, number: receipt.number, kind: wish.kind } })
    return doneWith({ number: receipt.number, dueAt: receipt.dueAt.toISOString() })
  })
}

/** Counts what one network sends, and of IPv6 its holder besides; of IPv4 they are the same. */
async function mayWrite(world: World, network = 'unknown'): Promise<boolean> {
  const take = async (budget: Budget, subject: string) =>
    (await reserveTry(world, { budget, subject, scope: 'strangers' })).allowed
  if (!(await take(ofNetwork, network))) return false
  const held = allocationOf(network)
  return held === network || take(ofAllocation, held)
}

interface Kept {
  id: string
  number: string
  dueAt: Date
  /** The address of whoever is to answer. */
  owner: string | undefined
}

/** Whoever owns the promise of a contact point answers, until somebody else is named. */
async function keepInquiry(act: Act, world: World, { kind, language, ...wish }: NewInquiry): Promise<Kept> {
  const owner = await act.row<{ id: string; address: string }>(sql`
    select p.id, p.address from assurance_commitment c join assurance_person p on p.id = c.owner and p.left_on is null
    where c.id = 'policy-9'`)
  const id = world.random.id()
  const number = receiptNumber(world)
  const dueAt = new Date(act.now.getTime() + world.profile.contactHours * 3_600_000)
  const { name, address, words } = wish
  const sealed = sealWords(world, id, { ...(name && { name }), address, words })
  await act.run(sql`
    insert into assurance_inquiry (id, number, kind, language, received_at, due_at, owner, sealed)
    values (${id}, ${number}, ${kind}, ${language}, ${act.now}, ${dueAt}, ${owner?.id ?? null}, ${sealed})`)
  return { id, number, dueAt, owner: owner?.address }
}

async function sendReceipt(
  act: Act,
  world: World,
  { address, language, kind: about, number, dueAt }: NewInquiry & { number: string; dueAt: Date },
): Promise<void> {
  const counted = { budget: ofAddress, subject: address.toLowerCase(), scope: 'strangers' } as const
  if (!(await reserveTry({ db: act, keys: world.keys }, counted)).allowed) return
  const values = { event: 'received', at: act.now, number, about, until: dueAt } as const
  await sendMails(act, world, [{ template: 'contact', to: address, language, thread: number, values }])
}

async function tellOwner(
  act: Act,
  world: World,
  { address, number, dueAt }: { address: string; number: string; dueAt: Date },
): Promise<void> {
  const values = { event: 'waiting', at: act.now, number, until: dueAt } as const
  await sendMails(act, world, [{ template: 'contact', to: address, language: 'ja', values }])
}

// Without letters that are taken for others.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number that says nothing of how many there were, and is easy to read out. */
function receiptNumber({ random }: Pick<World, 'random'>): string {
  const eight = [...random.bytes(8)].map((byte) => letters[byte % letters.length]).join('')
  return `${eight.slice(0, 4)}-${eight.slice(4)}`
}
