import { useState } from 'react'
import type { ServicingQuote, Trip } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { useSay } from '../../../kit/language.tsx'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { useForm } from '../../../kit/portal/fields/form.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { firstChoice } from './choice.ts'
import { Choosing } from './choosing.tsx'
import { Quoted } from './quoted.tsx'

type Props = { trip: Trip; onClose: () => void }

/** Another flight for one of the trip's: chosen, then priced by the carrier, then confirmed. What was chosen and typed stays. */
export function ChangeDialog({ trip, onClose }: Props) {
  const say = useSay(servicingWords)
  const [quote, setQuote] = useState<ServicingQuote>()
  const [choice, setChoice] = useState(() => firstChoice(trip))
  const [problem, setProblem] = useState<Problem>()
  const form = useForm({ reason: '' })
  const back = (why?: Problem) => {
    setProblem(why)
    setQuote(undefined)
  }
  return (
    <Dialog title={say('changeTitle')} opened onClose={onClose}>
      {quote ? (
        <Quoted trip={trip} quote={quote} onClose={onClose} onBack={back} />
      ) : (
        <Choosing
          {...{ trip, form, choice, problem }}
          onChoose={setChoice}
          onProblem={setProblem}
          onQuote={setQuote}
        />
      )}
    </Dialog>
  )
}
