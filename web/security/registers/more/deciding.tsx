import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { outsideWords } from '../../../words/security-register-outside.ts'
import { type Opening, useName } from './opening.ts'

type Way = 'confirm' | 'refuse' | 'take-back'

const requests = {
  confirm: { method: 'POST', below: '/confirmation' },
  refuse: { method: 'POST', below: '/refusal' },
  'take-back': { method: 'DELETE', below: '' },
} as const

interface Asked {
  readonly partyId: string
  readonly opening: Opening
  /** Told once, on this screen. */
  readonly onOpened: (signInId: string) => void
}

/** What one may do about an account that is asked for: whoever asked takes it back, another one confirms or refuses it. */
export function Deciding(asked: Asked) {
  const { opening } = asked
  const say = useSay(outsideWords)
  const name = useName()(opening)
  const [way, setWay] = useState<Way>()
  const { sending, decide, giveUp } = useDecide(asked, () => setWay(undefined))
  const ways: readonly Way[] = opening.isOwn ? ['take-back'] : ['confirm', 'refuse']
  const named = { name, address: opening.person?.address ?? '', kind: say(opening.kind) }
  return (
    <div className="p-row">
      {ways.map((one) => (
        <Button
          key={one}
          variant={one === 'confirm' ? 'filled' : 'default'}
          aria-label={say(`${one}-of`, { name })}
          onClick={() => setWay(one)}
        >
          {say(one)}
        </Button>
      ))}
      <Confirm
        title={say(way ?? 'confirm')}
        text={say(`${way ?? 'confirm'}-text`, named)}
        opened={way !== undefined}
        sending={sending}
        onYes={() => way && void decide(way)}
        onNo={giveUp}
      />
    </div>
  )
}

function useDecide({ partyId, opening, onOpened }: Asked, onEnd: () => void) {
  const say = useSay(outsideWords)
  const client = useQueryClient()
  const sending = useSend()
  const decide = async (way: Way) => {
    const { method, below } = requests[way]
    const path = `/assurance/registers/parties/${partyId}/openings/${opening.id}${below}`
    const reply = await sending.send<{ signInId: string } | undefined>({ method, path })
    if (!reply.ok) return
    if (reply.value) onOpened(reply.value.signInId)
    else tellDone(say(way === 'refuse' ? 'refuse-done' : 'take-back-done'))
    onEnd()
    await forget(client, '/assurance')
  }
  const giveUp = () => {
    onEnd()
    // Somebody else may have decided meanwhile.
    if (sending.problem) void forget(client, '/assurance/registers/parties')
    sending.clear()
  }
  return { sending, decide, giveUp }
}
