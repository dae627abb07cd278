import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Facts, Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { deskAgenciesWords } from '../../words/desk-agencies.ts'
import type { Key } from './keys.tsx'

type Act = 'confirm' | 'takeBack'

/** A key that nobody has confirmed: who entered it and when, and what to compare; a colleague confirms it, anybody takes it back. */
export function WaitingKey({ handle, of: key }: { handle: string; of: Key }) {
  const say = useSay(deskAgenciesWords)
  const language = useLanguage()
  const [asks, setAsks] = useState<Act>()
  return (
    <Note tone="warn">
      <div className="p-stack-small">
        <h3>{say('waitingTitle', { kid: key.kid })}</h3>
        <Facts
          facts={[
            [
              say('fingerprint'),
              <span key="fingerprint" className="p-id">
                {key.fingerprint}
              </span>,
            ],
            [say('addedBy'), key.addedBy ?? '—'],
            [say('addedAt'), when(key.addedAt, language)],
            [say('until'), when(key.validUntil, language)],
          ]}
        />
        <p>{say(key.isOwn ? 'waitingOwn' : 'waitingOthers')}</p>
        <div className="p-row">
          {!key.isOwn && (
            <Button aria-label={say('confirmOf', { kid: key.kid })} onClick={() => setAsks('confirm')}>
              {say('confirm')}
            </Button>
          )}
          <Button
            variant="default"
            aria-label={say('takeBackOf', { kid: key.kid })}
            onClick={() => setAsks('takeBack')}
          >
            {say('takeBack')}
          </Button>
        </div>
      </div>
      {asks && <Asked handle={handle} of={key} act={asks} onClose={() => setAsks(undefined)} />}
    </Note>
  )
}

interface Asking {
  handle: string
  of: Key
  act: Act
  onClose: () => void
}

/** Asks once more; confirming takes a proof, taking back takes none, for it only closes. */
function Asked({ handle, of: { kid, fingerprint }, act, onClose }: Asking) {
  const say = useSay(deskAgenciesWords)
  const client = useQueryClient()
  const sending = useSend()
  const isConfirming = act === 'confirm'
  const go = async () => {
    const reply = await sending.send<unknown>({
      method: 'POST',
      path: `/desk/agencies/${handle}/${isConfirming ? 'key-confirmations' : 'key-revocations'}`,
      body: isConfirming ? { kid } : { kid, endSessions: false },
    })
    if (!reply.ok) return
    onClose()
    tellDone(say(isConfirming ? 'confirmed' : 'takenBack'))
    await forget(client, '/desk/agencies')
  }
  return (
    <Confirm
      title={say(act)}
      text={say(isConfirming ? 'confirmText' : 'takeBackText', { kid })}
      opened
      sending={sending}
      onYes={() => void go()}
      onNo={onClose}
    >
      {isConfirming && <p className="p-id p-secret">{fingerprint}</p>}
    </Confirm>
  )
}
