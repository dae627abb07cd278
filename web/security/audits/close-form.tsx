import { NativeSelect } from '@mantine/core'
import type { FindingView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { auditsWords } from '../../words/security-audits.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Closes a finding by one of the proofs of its control, found anew at that moment. */
export function CloseForm({ finding: { id, proofs } }: { finding: FindingView }) {
  const say = useSay(auditsWords)
  const language = useLanguage()
  const draft = useDraft(
    { rule: proofs[0]?.id ?? '' },
    {
      path: `/assurance/findings/${id}/closing`,
      ...{ needed: ['rule'], said: say('closeDone'), shows: '/assurance' },
    },
  )
  if (proofs.length === 0) return <p className="p-soft">{say('no-proof')}</p>
  return (
    <Draft draft={draft} go={say('closeGo')}>
      <NativeSelect
        {...draft.form.field('rule')}
        label={say('closeWith')}
        description={say('closeHint')}
        data={proofs.map((proof) => ({ value: proof.id, label: proof.title[language] }))}
      />
    </Draft>
  )
}
