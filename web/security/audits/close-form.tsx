import { Button, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FindingView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { auditsWords } from '../../words/security-audits.ts'

/** Closes a finding by one of the proofs of its control, found anew at that moment. */
export function CloseForm({ finding: { id, proofs } }: { finding: FindingView }) {
  const say = useSay(auditsWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [rule, setRule] = useState(proofs[0]?.id ?? '')
  if (proofs.length === 0) return <p className="p-soft">{say('no-proof')}</p>
  const close = async () => {
    const path = `/assurance/findings/${id}/closing`
    const reply = await sending.send({ method: 'POST', path, body: { rule } })
    if (!reply.ok) return
    tellDone(say('closeDone'))
    await forget(client, '/assurance')
  }
  return (
    <form className="p-stack p-narrow" noValidate onSubmit={submitting(() => void close())}>
      <NativeSelect
        name="rule"
        label={say('closeWith')}
        description={say('closeHint')}
        value={rule}
        onChange={(event) => setRule(event.currentTarget.value)}
        data={proofs.map((proof) => ({ value: proof.id, label: proof.title[language] }))}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('closeGo')}
        </Button>
      </div>
    </form>
  )
}
