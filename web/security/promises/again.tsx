import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RecordView, Rerun } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Note } from '../../kit/portal/page.tsx'
import { promiseWords } from '../../words/security-promises.ts'
import { written } from './promised.ts'

/** Finds the number of a record once more and says whether it is the same. */
export function Again({ record }: { record: RecordView }) {
  const say = useSay(promiseWords)
  const sending = useSend()
  const [found, setFound] = useState<Rerun>()
  const again = async () => {
    const path = `/assurance/records/${record.place}/repetitions`
    const reply = await sending.send<Rerun>({ method: 'POST', path })
    if (reply.ok) setFound(reply.value)
  }
  const value = written(found?.value, record.measure?.kind === 'share') ?? say('noValue')
  return (
    <div className="p-stack">
      <div className="p-row">
        <Button variant="default" loading={sending.busy} onClick={() => void again()}>
          {say('again')}
        </Button>
      </div>
      <ProblemNote problem={sending.problem} />
      {found && (
        <Note tone={found.isSame ? 'good' : 'warn'} live>
          {say(`again-${found.from}`)} {say(found.isSame ? 'same' : 'different', { value })}
        </Note>
      )}
    </div>
  )
}
