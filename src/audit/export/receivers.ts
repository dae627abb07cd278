import type { AuditReceiver } from '#platform/profile.ts'
import type { World } from '#platform/world.ts'
import { appendTo } from './send/file.ts'
import { postTo } from './send/https.ts'
import type { Sending } from './send/sending.ts'
import { speakSyslogTo } from './send/syslog.ts'

/** How facts reach this receiver. */
export function sendingTo(world: Pick<World, 'config'>, receiver: AuditReceiver): Sending {
  if (receiver.to === 'file') return appendTo(receiver)
  return receiver.to === 'syslog' ? speakSyslogTo(receiver, world.config) : postTo(receiver, world.config)
}
