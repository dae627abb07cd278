import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Bulk } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { Card, Note } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { bulkWords } from '../../words/portal-bulk.ts'
import { BulkPeopleList } from './bulk-people.tsx'
import { Tallies } from './tallies.tsx'

const texts = { done: 'doneText', undone: 'undoneText', stopped: 'stoppedText' } as const

/** What was done to whom and why not to others; the result as a file, and the way back as long as there is one. */
export function Outcome({ bulk }: { bulk: Bulk }) {
  const say = useSay(bulkWords)
  const language = useLanguage()
  const saving = useSend()
  const [isAsked, setAsked] = useState(false)
  const { state, undoUntil } = bulk
  const file = `/people/bulk-actions/${bulk.id}/result.csv`
  const save = () => saving.run(() => download(file, 'bulk-action.csv', language))
  return (
    <>
      <Card title={say('doneTitle')}>
        {(state === 'done' || state === 'undone' || state === 'stopped') && (
          <Note tone={state === 'stopped' ? 'warn' : 'good'} live>
            {say(texts[state])}
          </Note>
        )}
        <Tallies bulk={bulk} />
        {undoUntil && <p>{say('undoUntil', { time: when(undoUntil, language) })}</p>}
        <div className="p-row">
          {undoUntil && <Button onClick={() => setAsked(true)}>{say('undo')}</Button>}
          <Button variant="default" loading={saving.busy} onClick={() => void save()}>
            {say('file')}
          </Button>
        </div>
        <ProblemNote problem={saving.problem} />
      </Card>
      <BulkPeopleList bulk={bulk} />
      {isAsked && <Undo bulk={bulk} onClose={() => setAsked(false)} />}
    </>
  )
}

function Undo({ bulk, onClose }: { bulk: Bulk; onClose: () => void }) {
  const say = useSay(bulkWords)
  const client = useQueryClient()
  const sending = useSend()
  const carryOut = async () => {
    const reply = await sending.send({ method: 'POST', path: `/people/bulk-actions/${bulk.id}/undoing` })
    if (!reply.ok) return
    onClose()
    await forget(client, '/people/bulk-actions')
  }
  return (
    <Confirm
      opened
      title={say('undo')}
      text={say('undoText', { action: say(bulk.action) })}
      sending={sending}
      onYes={() => void carryOut()}
      onNo={onClose}
    />
  )
}
