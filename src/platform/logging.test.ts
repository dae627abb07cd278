import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLog } from './logging.ts'

function logged(write: (log: ReturnType<typeof openLog>) => void): {
  text: string
  lines: Record<string, unknown>[]
} {
  const lines: string[] = []
  write(openLog('info', { write: (line) => lines.push(line) }))
  return { text: lines.join(''), lines: lines.map((line) => JSON.parse(line)) }
}

describe('the log', () => {
  it('hides passwords, codes, cookies, tokens and addresses wherever they stand in the data', () => {
    const { text } = logged((log) =>
      log.info(
        {
          body: { password: 'kaze-no-hana', code: '123456', list: [{ address: 'hana@kazahana.example' }] },
          headers: {
            cookie: '__Host-session=abcdef',
            authorization: 'Bearer zzz',
            'set-cookie': ['x=secretvalue'],
          },
          token: 'tok-en',
          names: { kanji: { family: '風間' } },
          ip: '203.0.113.9',
        },
        'a request',
      ),
    )
    for (const secret of [
      'kaze-no',
      '123456',
      'hana@',
      'abcdef',
      'zzz',
      'secretvalue',
      'tok-en',
      '風間',
      '203.0',
    ])
      expect(text).not.toContain(secret)
    expect(text).toContain('a request')
  })

  it('hides addresses, cookies and tokens inside sentences and stacks', () => {
    const { text } = logged((log) => {
      log.warn('mail to hana@kazahana.example bounced from smtp://user:pass@mail.example/')
      log.error(new Error('no row for taro@kazahana.example'))
      log.error({ err: new Error('cookie __Host-session=AbC-123_x') })
      log.error(
        {
          err: new Error('x', {
            cause: new Error('http://localhost/set-password#AAAAAAAAAAAAAAAAAAAAAAAAA'),
          }),
        },
        'failed',
      )
    })
    for (const secret of ['hana@', 'taro@', 'user:pass', 'AbC-123', 'AAAAAAAA'])
      expect(text).not.toContain(secret)
    expect(text).toContain('no row for [hidden]')
  })

  it('keeps of a database fault its code and sentence, not the row it quotes', () => {
    const fault = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      detail: 'Key (address)=(a@b.example)',
      parameters: ['p'],
    })
    const { lines } = logged((log) => log.error({ err: fault }, 'a request failed'))
    expect(lines[0]).toMatchObject({
      level: 'error',
      msg: 'a request failed',
      err: { code: '23505', message: 'duplicate key value' },
    })
    expect(Object.keys(lines[0]?.err ?? {}).sort()).toEqual(['code', 'message', 'stack', 'type'])
  })

  it('does not follow requests, pools and other living things', () => {
    class Socket {
      password = 'kaze'
    }
    const { lines } = logged((log) => log.info({ socket: new Socket(), count: 3, at: new Date(0) }))
    expect(lines[0]).toMatchObject({ socket: '[hidden]', count: 3, at: '1970-01-01T00:00:00.000Z' })
  })

  it('brings a lone line out soon, though the server stays quiet after it', async () => {
    const file = join(import.meta.dirname, 'logging.ts')
    const program = `const { openLog } = await import(${JSON.stringify(file)})
      openLog('info').error('the lone line')
      setInterval(() => {}, 60_000)`
    const server = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    onTestFinished(() => void server.kill('SIGKILL'))
    const [written] = await once(server.stdout, 'data')
    expect(String(written)).toContain('the lone line')
  })
})
