import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import type { Problem, Reply } from '../call.ts'

/** A question of the server's for a passkey: its ceremony, and what the browser is asked. */
export interface PasskeyQuestion {
  readonly ceremony: string
  readonly options: PublicKeyCredentialCreationOptionsJSON
}

/** Lets the browser make a passkey. The library is fetched when somebody wants one, not before. */
export async function makePasskey({ options }: PasskeyQuestion): Promise<Reply<unknown>> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return attempt(() => startRegistration({ optionsJSON: options }))
}

/** Lets the browser answer with a passkey; `autofill` waits for one to be chosen in the ID's field. */
export async function showPasskey({ options }: PasskeyQuestion, autofill = false): Promise<Reply<unknown>> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return attempt(() => startAuthentication({ optionsJSON: options, useBrowserAutofill: autofill }))
}

async function attempt(work: () => Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (fault) {
    return { ok: false, problem: problemOf(fault) }
  }
}

/** Who turned back knows it and is told nothing; so is whoever took longer than the browser waits. */
function problemOf(fault: unknown): Problem {
  const name = fault instanceof Error ? fault.name : ''
  const refusal =
    name === 'NotAllowedError' || name === 'AbortError'
      ? 'turned-back'
      : name === 'InvalidStateError'
        ? 'passkey-on-device'
        : 'passkey-not-made'
  return { refusal, status: 0, title: '', detail: '', errorId: '', more: {} }
}
