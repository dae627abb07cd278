import type { Language } from '../../../words/say.ts'
import type { Problem, Reply } from '../../call.ts'
import { insist } from './ask.ts'

/** Sends a file's bytes as they are (`text/csv`), so that the server can tell UTF-8 from cp932 itself. */
export function upload<T>(path: string, file: Blob, language: Language): Promise<Reply<T>> {
  return insist<T>((stepUp) => sendFile<T>(path, file, { language, ...(stepUp && { stepUp }) }))
}

async function sendFile<T>(
  path: string,
  file: Blob,
  how: { language: Language; stepUp?: string },
): Promise<Reply<T>> {
  const headers: Record<string, string> = { 'Content-Type': 'text/csv', 'Accept-Language': how.language }
  if (how.stepUp) headers['Step-Up'] = how.stepUp
  const response = await fetch(`/api${path}`, { method: 'POST', headers, body: file }).catch(() => undefined)
  if (!response) return { ok: false, problem: problemOf(0, { refusal: 'offline' }) }
  const document: unknown = await response.json().catch(() => ({}))
  // The shape of a successful answer is held by the server's own reply schema.
  if (response.ok) return { ok: true, value: document as T }
  return { ok: false, problem: problemOf(response.status, document) }
}

/** The problem in an answer that was not what the call asked for. */
export function problemOf(status: number, document: unknown): Problem {
  const more = typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : {}
  const text = (name: string) => (typeof more[name] === 'string' ? more[name] : '')
  return {
    refusal: text('refusal') || 'fault',
    status,
    title: text('title'),
    detail: text('detail'),
    errorId: text('errorId'),
    more,
  }
}
