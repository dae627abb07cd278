import { cleanText } from '#platform/logging.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'

/** Says in one sentence on stderr why the program cannot go on. */
export function complain(fault: unknown): void {
  process.stderr.write(`${sentenceOf(fault)}\n`)
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof StartFault) return fault.message
  const place = { code: '', port: '', address: '', hostname: '', ...(fault instanceof Error ? fault : {}) }
  if (place.code === 'EADDRINUSE')
    return `Port ${place.port} is in use by another program: set PORT to a free one.`
  if (place.code === 'EACCES' && place.port)
    return `Port ${place.port} is not open to this user: set PORT to one above 1023.`
  if (place.code === 'EADDRNOTAVAIL' || place.code === 'ENOTFOUND')
    return `HOST (${place.address || place.hostname}) is no address of this machine: set it to one, or leave it out for localhost.`
  return `Sekisho stopped because of a fault of its own: ${cleanText(reasonOf(fault))}`
}
