import type { Progress } from '#cutover/public.ts'

/** Tells how far an import is, one line for each step and for every hundred thousand lines. */
export function progressTo(out: { write(text: string): unknown }): (progress: Progress) => void {
  let said = ''
  return ({ step, lines, faults, what }) => {
    const hundreds = Math.floor(lines / 100_000)
    const key = [step, what, step === 'reading' ? hundreds : ''].join(' ')
    if (key === said) return
    said = key
    out.write(
      `${[step, what, `${lines} lines`, faults > 0 && `${faults} faults`].filter(Boolean).join('  ')}\n`,
    )
  }
}
