import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import type { SurveyedFile } from './survey.ts'

const mark = Buffer.from('\ufeff')

/** The bytes of a file in UTF-8 without mark, from so many on. Memory stays flat: chunk after chunk, on demand. */
export async function* openText(file: SurveyedFile, from: number): AsyncGenerator<Buffer> {
  if (file.encoding === 'utf-8') {
    yield* createReadStream(file.path, { start: from + (await lengthOfMark(file.path)) })
    return
  }
  let left = from
  for await (const chunk of decoded(file.path)) {
    if (left < chunk.length) yield chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
}

async function lengthOfMark(path: string): Promise<number> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(mark.length), 0, mark.length, 0)
  await file.close()
  return bytesRead === mark.length && buffer.equals(mark) ? mark.length : 0
}

async function* decoded(path: string): AsyncGenerator<Buffer> {
  const decoder = iconv.getDecoder('cp932')
  for await (const chunk of createReadStream(path)) yield Buffer.from(decoder.write(chunk))
  yield Buffer.from(decoder.end() ?? '')
}
