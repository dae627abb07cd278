import type { Keys } from './keys.ts'
import type { Randomness } from './randomness.ts'
import { type Db, sql } from './sql.ts'

/** Seals personal data under a key of that person alone; deleting the person's salt makes it unreadable for good. */
export interface Sealer {
  seal(db: Db, subject: string | undefined, plain: string): Promise<Buffer>
  open(db: Db, subject: string | undefined, sealed: Buffer): Promise<string | undefined>
  /** Seals for the security office alone. No table is asked: who has no key yet must not be told by the time it takes. */
  reserve(subject: string | null, plain: string): string
  /** Opens what was reserved. */
  openReserved(subject: string | null, sealed: string): string
}

/** Facts about nobody in particular are sealed under this subject. */
const nobody = '00000000-0000-0000-0000-000000000000'

const office = 'reserved for the security office'

/** How many salts a process remembers; a sign-in then needs no look-up to seal. */
const remembered = 20_000

/** A sealer over the person salts of this database. */
export function sealerOver(keys: Keys, random: Randomness): Sealer {
  const salts = new Map<string, Buffer>()
  const purpose = (salt: Buffer) => `person ${salt.toString('base64')}`
  return {
    async seal(db, subject = nobody, plain) {
      const salt = salts.get(subject) ?? (await findOrMakeSalt(db, subject, random.bytes(16), salts))
      return keys.seal(purpose(salt), subject, plain)
    },
    async open(db, subject = nobody, sealed) {
      const salt = await saltOf(db, subject)
      return salt && keys.open(purpose(salt), subject, sealed)
    },
    reserve: (subject, plain) => keys.seal(office, subject ?? nobody, plain).toString('base64url'),
    openReserved: (subject, sealed) => keys.open(office, subject ?? nobody, Buffer.from(sealed, 'base64url')),
  }
}

async function findOrMakeSalt(
  db: Db,
  subject: string,
  fresh: Buffer,
  salts: Map<string, Buffer>,
): Promise<Buffer> {
  const made = await db.row<{ salt: Buffer }>(sql`
    insert into platform_person_key (subject_id, salt) values (${subject}, ${fresh})
    on conflict do nothing returning salt`)
  // Not remembered yet: the act that made it may still roll back.
  if (made) return made.salt
  const salt = await saltOf(db, subject)
  if (!salt) throw new Error('The person key is gone.')
  if (salts.size >= remembered) salts.clear()
  salts.set(subject, salt)
  return salt
}

async function saltOf(db: Db, subject: string): Promise<Buffer | undefined> {
  return (
    await db.row<{ salt: Buffer }>(sql`select salt from platform_person_key where subject_id = ${subject}`)
  )?.salt
}
