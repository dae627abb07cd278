/** Something the installer can mend. Its message is one clear sentence and all that is printed; no stack. */
export class StartFault extends Error {}

/** The reason of an unknown fault, in one line. */
export function reasonOf(fault: unknown): string {
  const text =
    fault instanceof Error
      ? fault.message || ('code' in fault ? String(fault.code) : fault.name)
      : String(fault)
  return text.split('\n')[0] ?? ''
}
