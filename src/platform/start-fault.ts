/** Something the installer can mend. Its message is all that is printed: one clear sentence, or one a line; no stack. */
export class StartFault extends Error {}

/** The reason of an unknown fault, in one line. */
export function reasonOf(fault: unknown): string {
  const text =
    fault instanceof Error
      ? fault.message || ('code' in fault ? String(fault.code) : fault.name)
      : String(fault)
  return text.split('\n')[0] ?? ''
}

/** Does all of these and hands back their values; when several fault, all their sentences are said together. */
export function allOf<T extends (() => unknown)[]>(...steps: T): { [N in keyof T]: ReturnType<T[N]> } {
  const faults: string[] = []
  const values = steps.map((step) => {
    try {
      return step()
    } catch (fault) {
      if (!(fault instanceof StartFault)) throw fault
      faults.push(fault.message)
      return undefined
    }
  })
  if (faults.length > 0) throw new StartFault(faults.join('\n'))
  // Each value stands where its step stood.
  return values as { [N in keyof T]: ReturnType<T[N]> }
}
