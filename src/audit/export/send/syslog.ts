import { readFile } from 'node:fs/promises'
import type { Config } from '#platform/config.ts'
import { deliverOverTls } from '#platform/outside/receivers.ts'
import type { AuditReceiver } from '#platform/profile.ts'
import { type Batch, patienceMs, type Sending } from './sending.ts'

/**
 * Syslog (RFC 5424) over TLS (RFC 5425). Syslog knows no receipt: a batch counts once the receiver has read to the end of
 * it and closed the line in order. Each message carries the number of its fact, by which a repeated one is known.
 */
export function speakSyslogTo(
  { host, port, caFile }: Extract<AuditReceiver, { to: 'syslog' }>,
  { origin }: Pick<Config, 'origin'>,
): Sending {
  return {
    send: async (batch) =>
      deliverOverTls({
        ...{ host, port, timeoutMs: patienceMs, content: messagesOf(batch, new URL(origin).hostname) },
        ca: caFile && (await readFile(caFile, 'utf8')),
      }),
  }
}

/** Facility 13 is the audit log's, severity 6 is informational. */
const priority = 13 * 8 + 6

/** Each message with its length in octets before it (RFC 5425, 4.3). */
export function messagesOf({ events }: Pick<Batch, 'events'>, host: string): Buffer {
  return Buffer.concat(
    events.flatMap(({ seq, at, event }) => {
      const head = `<${priority}>1 ${at.toISOString()} ${host} sekisho - fact [meta sequenceId="${seq % 2_147_483_647 || 1}"]`
      // The mark in front says that the text is UTF-8 (RFC 5424, 6.4).
      const message = Buffer.from(`${head} \ufeff${JSON.stringify(event)}`)
      return [Buffer.from(`${message.length} `), message]
    }),
  )
}
