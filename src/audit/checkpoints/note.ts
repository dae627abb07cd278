import { sign, verify } from 'node:crypto'
import type { PublicKey, SigningKey } from './signing-key.ts'

/** A text with a signature under it, in the form of signed notes (C2SP), which others' tools read too. */
export function signNote(key: SigningKey, lines: readonly string[]): string {
  const text = `${lines.join('\n')}\n`
  const signature = Buffer.concat([key.mark, sign(null, Buffer.from(text), key.secret)])
  return `${text}\n— ${key.name} ${signature.toString('base64')}\n`
}

/** Why a note is not accepted: which of its lines, counted from zero, and what is wrong with it. */
export class NoteFault extends Error {
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}

/** The lines of a note over its signature. Throws a `NoteFault` when they are not what the key's owner signed. */
export function readNote(key: PublicKey, note: string): string[] {
  const lines = note.replace(/\n$/, '').split('\n')
  const blank = lines.indexOf('')
  const signed = blank < 1 ? undefined : lines[blank + 1]
  if (!signed || lines.length !== blank + 2)
    throw new NoteFault(Math.max(blank, 0), 'the signature is missing')
  const [dash, name, base64 = ''] = signed.split(' ')
  if (dash !== '—' || name !== key.name) throw new NoteFault(blank + 1, `it is not signed by ${key.name}`)
  const bytes = Buffer.from(base64, 'base64')
  const text = Buffer.from(`${lines.slice(0, blank).join('\n')}\n`)
  const isMine = bytes.length === 68 && bytes.subarray(0, 4).equals(key.mark)
  if (!isMine || !verify(null, text, key.key, bytes.subarray(4)))
    throw new NoteFault(blank + 1, 'the signature does not fit the text above it')
  return lines.slice(0, blank)
}
