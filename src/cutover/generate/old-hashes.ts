import { createHash } from 'node:crypto'
import type { Dice } from './chance.ts'

/** The old password behind every generated hash: rehearsals sign in with it. It does not meet the new policy. */
export const generatedPassword = 'kawasemi'

/** A hash and the name of its scheme, as the two cells of a line. */
export interface HashCells {
  password_hash: string
  password_format: string
}

type Made = (password: string, dice: Dice) => HashCells

const hex = (scheme: string, text: string) => createHash(scheme).update(text).digest('hex')
const saltOf = (dice: Dice) => dice.below(2 ** 32).toString(36)
const cells = (password_format: string, password_hash: string): HashCells => ({
  password_hash,
  password_format,
})

/** Fast ones, each with a salt of its own. */
const fast: Made[] = [
  (password) => cells('md5', hex('md5', password)),
  (password, dice) => {
    const salt = saltOf(dice)
    return cells('sha1', `sha1$${salt}$${hex('sha1', salt + password)}`)
  },
  (password, dice) => {
    const salt = saltOf(dice)
    return cells('sha256', `sha256$${salt}$${hex('sha256', salt + password)}`)
  },
  (password, dice) => {
    const salt = Buffer.from(saltOf(dice))
    const digest = createHash('sha1').update(password).update(salt).digest()
    return cells('sha1', `{SSHA}${Buffer.concat([digest, salt]).toString('base64')}`)
  },
  (password, dice) => {
    const salt = saltOf(dice)
    return cells('sha512', `sha512$${salt}$${hex('sha512', salt + password)}`)
  },
]

/** Slow ones, computed once: a million of them would take days. */
const slow: HashCells[] = [
  cells('scrypt', '$scrypt$ln=10,r=8,p=1$c2hpb3NhaTA$6q6t+oRyf0QViCZzYYsclx0ACu1YMjbdjlAI1naV4rE'),
  cells('pbkdf2-sha256', 'pbkdf2_sha256$1000$shiosai0$3XnQS4IQVDb1gABYszHYbmlEiifvipZyvP3KQ7qNeHA='),
  cells('pbkdf2-sha1', '$pbkdf2-sha1$i=1000$c2hpb3NhaTA$xs6srsCyLQqoS2jL1RBT0X9kwKU'),
  cells('bcrypt', '$2a$05$a0fnZ1LfYR/xYEjta0DnK.K7vgITQ0gRDKf7jUCTjokQDaiyVz3cy'),
  cells('argon2i', '$argon2i$v=19$m=1024,t=2,p=1$c2hpb3NhaTA$sRq6RCil2eXvUGr+P71Sa3yBe+ZXBBarRO3RkoDthdw'),
]

/** Draws a hash of the generated password: nine of ten fast, as portals of the time kept them. */
export function drawHash(dice: Dice): HashCells {
  return dice.isIn(90) ? dice.pick(fast)(generatedPassword, dice) : dice.pick(slow)
}
