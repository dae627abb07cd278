import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { ExportFile } from './export-files.ts'

/** What is known of a file before any line of it is read. */
export interface SurveyedFile extends ExportFile {
  readonly sha256: string
  /** Valid UTF-8 is believed first: Japanese text in cp932 is practically never valid UTF-8. */
  readonly encoding: 'utf-8' | 'cp932'
}

/** Reads each file once from end to end: its sum, by which the same export is known again, and its encoding. */
export async function survey(files: ExportFile[]): Promise<SurveyedFile[]> {
  const surveyed: SurveyedFile[] = []
  for (const file of files) surveyed.push({ ...file, ...(await surveyOne(file.path)) })
  return surveyed
}

async function surveyOne(path: string): Promise<Pick<SurveyedFile, 'sha256' | 'encoding'>> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  await eachChunk(path, (chunk) => {
    hash.update(chunk)
    isUtf8 &&= isDecoded(() => decoder.decode(chunk, { stream: true }))
  })
  isUtf8 &&= isDecoded(() => decoder.decode())
  return { sha256: hash.digest('hex'), encoding: isUtf8 ? 'utf-8' : 'cp932' }
}

/** Into one buffer again and again: a stream would leave a new one behind with each. */
async function eachChunk(path: string, hear: (chunk: Buffer) => void): Promise<void> {
  await using file = await open(path)
  const into = Buffer.alloc(1 << 18)
  for (;;) {
    const { bytesRead } = await file.read(into)
    if (bytesRead === 0) return
    hear(into.subarray(0, bytesRead))
  }
}

function isDecoded(decode: () => string): boolean {
  try {
    decode()
    return true
  } catch {
    return false
  }
}

/** The sum of a whole export, whatever its files are called and in which folder they lie. */
export function fingerprintOf(files: SurveyedFile[]): Buffer {
  const sums = files.map(({ kind, sha256 }) => `${kind} ${sha256}\n`)
  return createHash('sha256').update(sums.join('')).digest()
}
