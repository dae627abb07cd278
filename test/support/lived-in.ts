import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { freePort } from './free-port.ts'
import { runSekisho } from './house-process.ts'

/**
 * For files whose tests start the demonstration again and again: fills a folder as the first start leaves it that was
 * stopped in peace. That start is made once; it takes many times what every other does.
 */
export function livedIn(): (data: string) => void {
  const first = mkdtempSync(join(tmpdir(), 'sekisho-lived-in-'))
  beforeAll(() => startOnce(first), 300_000)
  afterAll(() => rmSync(first, { recursive: true, force: true }))
  // Whom each file belongs to is part of it.
  return (data) => void execFileSync('cp', ['-a', `${first}/.`, data])
}

async function startOnce(data: string): Promise<void> {
  const house = runSekisho(['start'], { SEKISHO_DATA: data, PORT: String(await freePort()) })
  await house.ready()
  const code = await house.end('SIGTERM')
  if (code !== 0) throw new Error(`Sekisho did not end in peace: ${house.err()}`)
}
