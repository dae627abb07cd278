import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { SMTPServer } from 'smtp-server'

/** What arrived in one mailbox: the bytes as they came. */
export interface Arrived {
  readonly to: string
  readonly raw: string
}

/** A mail server with a mailbox for everybody but those it refuses; it keeps whatever comes. */
export async function startMailboxes(refused: (address: string) => boolean) {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1000,
    onRcptTo: ({ address }, _session, answer) =>
      refused(address)
        ? answer(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
        : answer(),
    onData: (stream, { envelope }, taken) => {
      read(stream).then((raw) => {
        arrived.push(...envelope.rcptTo.map(({ address: to }) => ({ to, raw })))
        taken()
      }, taken)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  // An SMTP server over TCP has an address of this shape once it listens.
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

async function read(stream: Readable): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
