import { stepUpWords } from '../../../words/portal-step-up.ts'
import { useSay } from '../../language.tsx'
import { type StepUp, useInterruption } from '../asking/interruption.ts'
import { Dialog } from '../dialogs/dialog.tsx'
import { AuthenticatorForm } from './authenticator-form.tsx'
import { StepUpForm } from './step-up-form.tsx'

/** Asks for the code that the server wants before one operation; turning back leaves the form as it was. */
export function StepUpDialog() {
  const say = useSay(stepUpWords)
  const interruption = useInterruption()
  const wanted = interruption?.kind === 'step-up' ? interruption : undefined
  return (
    <Dialog
      title={say('title')}
      rank="proof"
      opened={wanted !== undefined}
      onClose={() => wanted?.answer(undefined)}
    >
      {wanted && <Proof key={wanted.stepUp.id} stepUp={wanted.stepUp} onProved={wanted.answer} />}
    </Dialog>
  )
}

function Proof(props: { stepUp: StepUp; onProved: (id: string | undefined) => void }) {
  return props.stepUp.methods.length > 0 ? <AuthenticatorForm {...props} /> : <StepUpForm {...props} />
}
