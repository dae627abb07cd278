import { useSyncExternalStore } from 'react'

/** The proof the server asks for before it carries out one operation. */
export interface StepUp {
  readonly id: string
  readonly maskedAddress: string
  readonly operation: string
  /** How it can be proved without a mailed code; empty when a code was mailed. */
  readonly methods: readonly Method[]
}

/** What a person proves himself with who has registered it. */
export type Method = 'passkey' | 'app' | 'recovery-code'

/** What stops a call until the person has answered: the call waits, and what was typed stays. */
export type Interruption =
  | { readonly kind: 'step-up'; readonly stepUp: StepUp; answer(proof: string | undefined): void }
  | { readonly kind: 'session-ended'; answer(): void }

let current: Interruption | undefined
let signedInAgain: Promise<void> | undefined
const watchers = new Set<() => void>()

/** The interruption a person has to answer now, if any. */
export const useInterruption = (): Interruption | undefined =>
  useSyncExternalStore(watch, currentInterruption)

/** The same outside a screen. */
export const currentInterruption = (): Interruption | undefined => current

/** Asks for a code; the promise brings the step-up's id once proved, or nothing when the person turned back. */
export function proveIdentity(stepUp: StepUp): Promise<string | undefined> {
  return new Promise((settle) => {
    show({
      kind: 'step-up',
      stepUp,
      answer: (proof) => {
        show(undefined)
        settle(proof)
      },
    })
  })
}

/** Waits until the person has signed in again; calls that fail together wait together. */
export function untilSignedIn(): Promise<void> {
  signedInAgain ??= new Promise<void>((settle) => {
    show({
      kind: 'session-ended',
      answer: () => {
        signedInAgain = undefined
        show(undefined)
        settle()
      },
    })
  })
  return signedInAgain
}

function show(next: Interruption | undefined): void {
  current = next
  for (const tell of watchers) tell()
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
