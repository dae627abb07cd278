import type { Keys } from './keys.ts'
import type { Randomness } from './randomness.ts'
import { type Db, sql } from './sql.ts'

/** Seals personal data under a key of that person alone; deleting the person's salt makes it unreadable for good. */
export interface Sealer {
  seal(db: Db, subject: string | undefined, plain: string): Promise<Buffer>
  open(db: Db, subject: string | undefined, sealed: Buffer): Promise<string | undefined>
}

/** Facts about nobody in particular are sealed under this subject. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** A sealer over the person salts of this database. */
export function sealerOver(keys: Keys, random: Randomness): Sealer {
  const purpose = (salt: Buffer) => `person ${salt.toString('base64')}`
  return {
    async seal(db, subject = nobody, plain) {
      const found = await db.row<{ salt: Buffer }>(sql`
        with made as (
          insert into platform_person_key (subject_id, salt) values (${subject}, ${random.bytes(16)})
          on conflict do nothing returning salt)
        select salt from made union all select salt from platform_person_key where subject_id = ${subject} limit 1`)
      // Two acts met on a new person: the other's salt is there once ours was refused.
      const salt = found?.salt ?? (await saltOf(db, subject))
      if (!salt) throw new Error('The person key is gone.')
      return keys.seal(purpose(salt), subject, plain)
    },
    async open(db, subject = nobody, sealed) {
      const salt = await saltOf(db, subject)
      return salt && keys.open(purpose(salt), subject, sealed)
    },
  }
}

async function saltOf(db: Db, subject: string): Promise<Buffer | undefined> {
  return (await db.row<{ salt: Buffer }>(sql`select salt from platform_person_key where subject_id = ${subject}`))?.salt
}
