import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from '../../test/support/free-port.ts'

const program = `
  import { startDemonstration } from ${JSON.stringify(new URL('demonstration.ts', import.meta.url).href)}
  await startDemonstration(Number(process.env.PORT))
  console.log('started')`

describe('the demonstration of which screenshots are taken', () => {
  it('ends with who started it, though the signal was for him alone, and leaves no data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sekisho-test-screens-'))
    // PostgreSQL runs as somebody else when we are root.
    chmodSync(folder, 0o755)
    const port = await freePort()
    const walk = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TMPDIR: folder, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(walk.stdout, 'data')
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)
    walk.kill('SIGTERM')
    await once(walk, 'exit')
    await expect(fetch(`http://localhost:${port}/readyz`)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  })
})
