import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeNotice } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'

/** Discards a draft, or takes back what was handed in; asked once more. */
export function TakeBack({ notice, onDone }: { notice: ChangeNotice; onDone?: () => void }) {
  const say = useSay(changeNoticeWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isAsked, setAsked] = useState(false)
  const what = notice.state === 'draft' ? 'discard' : 'withdraw'
  const take = async () => {
    const path = `/change-notices/${notice.id}/withdrawal`
    const reply = await sending.send({ method: 'POST', path })
    if (!reply.ok) return
    tellDone(say(`${what}-done`))
    setAsked(false)
    onDone?.()
    await forget(client, '/change-notices')
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {say(what)}
      </Button>
      <Confirm
        title={say(`${what}-title`)}
        text={say(`${what}-text`, { number: notice.number })}
        opened={isAsked}
        sending={sending}
        onYes={() => void take()}
        onNo={() => setAsked(false)}
      />
    </>
  )
}
