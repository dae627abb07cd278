import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Bulk } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { Card, Note } from '../../kit/portal/page.tsx'
import { bulkWords } from '../../words/portal-bulk.ts'
import { BulkPeopleList } from './bulk-people.tsx'
import { peopleIn, Tallies } from './tallies.tsx'

/** Whom it would affect and whom not and why, and whether it can be undone; then one button that does it. */
export function Preview({ bulk }: { bulk: Bulk }) {
  const say = useSay(bulkWords)
  const [isAsked, setAsked] = useState(false)
  const excepted = peopleIn(bulk, 'excepted')
  const count = bulk.planned
  return (
    <>
      <Card title={say('previewTitle')}>
        {count === 0 ? (
          <Note tone="warn">{say('nobody')}</Note>
        ) : (
          <Note tone="info">{say('affected', { count })}</Note>
        )}
        {excepted > 0 && (
          <>
            <p>{say('notAffected', { count: excepted })}</p>
            <Tallies bulk={bulk} only="excepted" />
          </>
        )}
        {count > 0 && (
          <>
            <Consequence bulk={bulk} />
            <div>
              <Button
                {...(bulk.action === 'let-leave' && { className: 'p-danger' })}
                onClick={() => setAsked(true)}
              >
                {say('confirm', { count })}
              </Button>
            </div>
          </>
        )}
      </Card>
      <BulkPeopleList bulk={bulk} />
      {isAsked && <Asked bulk={bulk} onClose={() => setAsked(false)} />}
    </>
  )
}

function Consequence({ bulk: { action, isUndoable } }: { bulk: Bulk }) {
  const say = useSay(bulkWords)
  if (isUndoable) return <p>{say('undoable')}</p>
  return <Note tone="warn">{say(action === 'let-leave' ? 'leftForGood' : 'sentForGood')}</Note>
}

function Asked({ bulk, onClose }: { bulk: Bulk; onClose: () => void }) {
  const say = useSay(bulkWords)
  const client = useQueryClient()
  const sending = useSend()
  const count = bulk.planned
  const carryOut = async () => {
    const path = `/people/bulk-actions/${bulk.id}`
    const reply = await sending.send({ method: 'POST', path: `${path}/confirmation` })
    if (!reply.ok) return
    onClose()
    await forget(client, '/people/bulk-actions')
  }
  return (
    <Confirm
      opened
      title={say('confirm', { count })}
      text={say('confirmText', { count, action: say(bulk.action) })}
      {...(bulk.action === 'let-leave' && { pledge: say('pledge', { count }) })}
      sending={sending}
      onYes={() => void carryOut()}
      onNo={onClose}
    />
  )
}
