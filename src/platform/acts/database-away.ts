/** SQLSTATE: connections refused or ended by the server (classes 08 and 57P), or all taken (53300). */
const byTheServer = /^(08\w{3}|57P0\d|53300)$/

/** What the system says of a server that is not there (errno of connect, read and write, and of looking its name up). */
const byTheSystem =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)$/

/** The driver's own sentences: it gives them no code. */
const byTheDriver = /^Connection terminated|is not queryable$|^timeout expired$/

/** Whether a question failed because the database cannot be reached, not because of the question. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const { code, syscall } = fault as NodeJS.ErrnoException
  // The socket of a server on the same machine is a file, and gone with it.
  if (code === 'ENOENT') return syscall === 'connect'
  return code === undefined
    ? byTheDriver.test(fault.message)
    : byTheServer.test(code) || byTheSystem.test(code)
}

/** Whether all connections are taken, and none came free for as long as one waits. */
export const isPoolFull = (fault: unknown): boolean =>
  fault instanceof Error && fault.message === 'timeout exceeded when trying to connect'
