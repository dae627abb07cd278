import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PersonalOpened } from '#audit/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Note } from '../../kit/portal/page.tsx'
import { auditWords } from '../../words/security-audit.ts'
import { Fields } from './fields.tsx'

/** The sealed fields of a fact, opened on demand and never before. */
export function Personal({ seq }: { seq: number }) {
  const say = useSay(auditWords)
  const sending = useSend()
  const [opened, setOpened] = useState<PersonalOpened>()
  const open = async () => {
    const reply = await sending.send<PersonalOpened>({ method: 'POST', path: `/audit/facts/${seq}/opening` })
    if (reply.ok) setOpened(reply.value)
  }
  return (
    <section className="p-stack-small" aria-live="polite">
      <h3>{say('personal')}</h3>
      {!opened && (
        <>
          <p className="p-hint">{say('personal-hint')}</p>
          <div>
            <Button
              variant="default"
              size="sm"
              loading={sending.busy}
              aria-label={say('open-of', { seq })}
              onClick={() => void open()}
            >
              {say('open')}
            </Button>
          </div>
        </>
      )}
      {opened && !opened.personal && <Note tone="info">{say('erased')}</Note>}
      {opened?.personal && <Fields fields={opened.personal} />}
      <ProblemNote problem={sending.problem} />
    </section>
  )
}
