import type { Language } from '../../../words/say.ts'
import type { Reply } from '../../call.ts'
import { insist } from './ask.ts'
import { problemOf } from './upload.ts'

/** Fetches a file and hands it to the browser to save. A plain link could not bring the proof the server may want. */
export function download(path: string, name: string, language: Language): Promise<Reply<undefined>> {
  return insist<undefined>((stepUp) => fetchFile(path, name, { language, ...(stepUp && { stepUp }) }))
}

async function fetchFile(
  path: string,
  name: string,
  how: { language: Language; stepUp?: string },
): Promise<Reply<undefined>> {
  const headers: Record<string, string> = { 'Accept-Language': how.language }
  if (how.stepUp) headers['Step-Up'] = how.stepUp
  const response = await fetch(`/api${path}`, { headers }).catch(() => undefined)
  if (!response) return { ok: false, problem: problemOf(0, { refusal: 'offline' }) }
  if (!response.ok)
    return { ok: false, problem: problemOf(response.status, await response.json().catch(() => ({}))) }
  save(await response.blob(), name)
  return { ok: true, value: undefined }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Not at once: the browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
