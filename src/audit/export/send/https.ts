import { readFile } from 'node:fs/promises'
import type { Config } from '#platform/config.ts'
import { deliverByPost } from '#platform/outside/receivers.ts'
import type { AuditReceiver } from '#platform/profile.ts'
import { linesOf, patienceMs, type Sending } from './sending.ts'

/**
 * Posts a batch as lines of JSON. Only an answer of 2xx counts. A batch whose answer was lost goes again under the same
 * key (`Idempotency-Key`), by which the receiver knows that it has it.
 */
export function postTo(
  { name, url, caFile }: Extract<AuditReceiver, { to: 'https' }>,
  { origin, exportToken }: Pick<Config, 'origin' | 'exportToken'>,
): Sending {
  const { hostname, port, pathname, search } = new URL(url)
  return {
    async send(batch) {
      const status = await deliverByPost({
        ...{ host: hostname, port: Number(port || 443), path: pathname + search, timeoutMs: patienceMs },
        ca: caFile && (await readFile(caFile, 'utf8')),
        content: linesOf(batch),
        headers: {
          'content-type': 'application/x-ndjson',
          'idempotency-key': `${new URL(origin).host}/${name}/${batch.first}-${batch.last}`,
          ...(exportToken && { authorization: `Bearer ${exportToken}` }),
        },
      })
      if (status < 200 || status > 299) throw new Error(`It answered ${status}.`)
    },
  }
}
