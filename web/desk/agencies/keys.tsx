import { Button, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { when } from '../../kit/portal/when.ts'
import { deskAgenciesWords } from '../../words/desk-agencies.ts'
import { portalWords } from '../../words/portal.ts'
import type { Agency } from './agencies.tsx'
import { WaitingKey } from './waiting-key.tsx'

/** A key as the desk's page shows it. */
export type Key = Agency['keys'][number]

/** The keys of an agency, first those that wait to be confirmed, then the others, the newest first. */
export function Keys({ agency }: { agency: Agency }) {
  const waiting = agency.keys.filter(({ state }) => state === 'waiting')
  return (
    <>
      {waiting.map((key) => (
        <WaitingKey key={key.kid} handle={agency.handle} of={key} />
      ))}
      <Others agency={agency} />
    </>
  )
}

function Others({ agency }: { agency: Agency }) {
  const say = useSay(deskAgenciesWords)
  const [revoking, setRevoking] = useState<Key>()
  const keys = agency.keys.filter(({ state }) => state !== 'waiting')
  if (keys.length === 0) return agency.keys.length === 0 && <p className="p-soft">{say('keysNone')}</p>
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption className="k-hidden">{say('keys')}</caption>
        <thead>
          <tr>
            {(['kid', 'algorithm', 'until', 'state', 'action'] as const).map((id) => (
              <th key={id} scope="col">
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <Row key={key.kid} of={key} onRevoke={() => setRevoking(key)} />
          ))}
        </tbody>
      </table>
      {revoking && (
        <Revoke handle={agency.handle} kid={revoking.kid} onClose={() => setRevoking(undefined)} />
      )}
    </div>
  )
}

function Row({ of: key, onRevoke }: { of: Key; onRevoke: () => void }) {
  const say = useSay(deskAgenciesWords)
  const language = useLanguage()
  return (
    <tr>
      <th scope="row" className="p-id">
        {key.kid}
      </th>
      <td data-label={say('algorithm')}>{key.algorithm}</td>
      <td className="p-tight" data-label={say('until')}>
        {when(key.validUntil, language)}
      </td>
      <td data-label={say('state')}>{say(key.state)}</td>
      <td>
        {key.state !== 'revoked' && (
          <Button variant="subtle" aria-label={say('revokeOf', { kid: key.kid })} onClick={onRevoke}>
            {say('revoke')}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Revoke({ handle, kid, onClose }: { handle: string; kid: string; onClose: () => void }) {
  const say = useSay(deskAgenciesWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const sending = useSend()
  const [endSessions, setEnd] = useState(true)
  const revoke = async () => {
    const path = `/desk/agencies/${handle}/key-revocations`
    const reply = await sending.send<{ ended: number }>({ method: 'POST', path, body: { kid, endSessions } })
    if (!reply.ok) return
    onClose()
    tellDone(say('revokedDone', { count: reply.value.ended }))
    await forget(client, '/desk/agencies')
  }
  return (
    <Dialog title={say('revoke')} opened stays={sending.busy} onClose={onClose}>
      <form className="p-stack" noValidate onSubmit={submitting(() => void revoke())}>
        <p>{say('revokeText', { kid })}</p>
        <fieldset className="p-group p-stack">
          <legend className="k-hidden">{say('revoke')}</legend>
          <Radio name="why" label={say('revokeEnd')} checked={endSessions} onChange={() => setEnd(true)} />
          <Radio name="why" label={say('revokeKeep')} checked={!endSessions} onChange={() => setEnd(false)} />
        </fieldset>
        <ProblemNote problem={sending.problem} />
        <div className="p-row p-row-end">
          <Button variant="default" onClick={onClose}>
            {sayShared('cancel')}
          </Button>
          <Button type="submit" className="p-danger" loading={sending.busy}>
            {say('revoke')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
