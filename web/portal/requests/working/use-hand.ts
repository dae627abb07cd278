import { useEffect, useRef, useState } from 'react'
import type { TicketRequest } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { useLanguage } from '../../../kit/language.tsx'
import { ask } from '../../../kit/portal/asking/ask.ts'

/** Takes a request in hand as its dialog opens, so that colleagues see who decides; laid back when nothing came of it. */
export function useHand({ id, claim }: TicketRequest) {
  const language = useLanguage()
  const [isMine, setMine] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const wasMine = useRef(claim?.mine ?? false)
  useEffect(() => {
    void ask({ method: 'POST', path: `/requests/${id}/claim`, language }).then((reply) => {
      setMine(reply.ok)
      if (!reply.ok) setProblem(reply.problem)
    })
  }, [id, language])
  return {
    isMine,
    problem,
    async layBack() {
      if (isMine && !wasMine.current) await ask({ method: 'DELETE', path: `/requests/${id}/claim`, language })
    },
  }
}
