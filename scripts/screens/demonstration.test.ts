import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from '../../test/support/free-port.ts'

const program = `
  import { startDemonstration } from ${JSON.stringify(new URL('demonstration.ts', import.meta.url).href)}
  const { stop } = await startDemonstration(Number(process.env.PORT))
  // As a walk does when its server is gone.
  process.on('SIGTERM', () => setTimeout(stop, 50))
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
    const [postgres] = readFileSync(
      join(folder, readdirSync(folder)[0] ?? '', 'postgres/postmaster.pid'),
      'utf8',
    ).split('\n')
    walk.kill('SIGTERM')
    await once(walk, 'exit')
    expect(() => process.kill(Number(postgres), 0)).toThrow('ESRCH')
    await expect(fetch(`http://localhost:${port}/readyz`)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  })
})
