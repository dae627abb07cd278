import { Button } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Note } from '../../../kit/portal/page.tsx'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'

const few = 3

/** How many recovery codes are left, and new ones in their place. */
export function CodesLeft(props: { left: number; onRenewed: (codes: readonly string[]) => void }) {
  const say = useSay(authenticatorWords)
  const sending = useSend()
  const renew = async () => {
    const reply = await sending.send<{ recoveryCodes: readonly string[] }>({
      method: 'POST',
      path: '/my-navigation/recovery-codes',
    })
    if (reply.ok) props.onRenewed(reply.value.recoveryCodes)
  }
  return (
    <div className="p-stack">
      <h3>{say('codes')}</h3>
      <p className="p-hint">{say('codesHint', { left: props.left })}</p>
      {props.left <= few && <Note tone="warn">{say('codesFew')}</Note>}
      <ProblemNote problem={sending.problem} />
      <div>
        <Button variant="default" loading={sending.busy} onClick={() => void renew()}>
          {say('renew')}
        </Button>
      </div>
    </div>
  )
}
