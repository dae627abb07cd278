import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Call } from '#platform/http/route.ts'
import { type Mailbox, startMailbox } from './demo-mailbox.ts'
import { mailRoutes } from './routes.ts'

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailbox()
})
afterAll(() => mailbox.close())

const post = (to: string[], subject: string) =>
  createTransport({ host: '127.0.0.1', port: mailbox.port }).sendMail({
    from: 'biz@kazahana.example',
    to,
    subject,
    text: 'こんにちは。',
  })

describe('the demo mailbox', () => {
  it('shows a mail under each recipient the server was told, and nothing that did not arrive', async () => {
    expect(mailbox.mails()).toEqual([])
    await post(['hana@aoba.example', 'jiro@aoba.example'], '件名')
    expect(mailbox.mails()).toMatchObject([
      { to: 'hana@aoba.example', subject: '件名', text: 'こんにちは。', sender: 'biz@kazahana.example' },
      { to: 'jiro@aoba.example', subject: '件名' },
    ])
  })

  it('shows nothing of a mail whose sender hung up in the middle', async () => {
    const before = mailbox.mails().length
    await new Promise<void>((closed) => {
      const socket = connect(mailbox.port, '127.0.0.1')
      const lines = ['EHLO x', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA', 'Subject: half']
      socket.on('data', () => {
        const line = lines.shift()
        socket.write(`${line}\r\n`)
        if (line === 'Subject: half' || !line) socket.destroy()
        else if (line === 'DATA') setTimeout(() => socket.destroy(), 50)
      })
      socket.on('close', () => closed())
    })
    expect(mailbox.mails()).toHaveLength(before)
  })

  it('is answered newest first, without the raw bytes', async () => {
    await post(['hana@aoba.example'], '二通目')
    const [list] = mailRoutes(mailbox)
    // The list reads nothing of a request.
    const answer = await list?.does({} as unknown as Call)
    const { mails } = (answer as { body: { mails: object[] } }).body
    expect(mails[0]).toMatchObject({ to: 'hana@aoba.example', subject: '二通目' })
    expect(Object.keys(mails[0] ?? {})).toEqual(['id', 'to', 'subject', 'text', 'at', 'files'])
  })

  it('has no route where there is no mailbox', () => {
    expect(mailRoutes(undefined)).toEqual([])
  })

  it('refuses to listen where somebody listens already', async () => {
    await expect(startMailbox({ port: mailbox.port })).rejects.toThrow('EADDRINUSE')
  })
})
