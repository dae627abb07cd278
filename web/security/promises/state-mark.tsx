import type { State } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { promiseWords } from '../../words/security-promises.ts'

// A form for each state besides its colour: a tick, a cross, a question mark.
const forms = {
  PASS: 'M3 8.5 6.5 12 13 4.5',
  FAIL: 'M4 4l8 8M12 4l-8 8',
  UNKNOWN: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9 8 10M8 12.5v.1',
} as const

/** Whether something is kept: a form, a colour and, unless it stands beside words already, the word. */
export function StateMark({ state, bare }: { state: State; bare?: boolean }) {
  const say = useSay(promiseWords)
  return (
    <span className={`w-mark w-mark-${state}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={forms[state]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {!bare && say(state)}
    </span>
  )
}
