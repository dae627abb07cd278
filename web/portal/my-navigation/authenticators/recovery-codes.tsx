import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'

/** Recovery codes, shown this once: to copy, to print, and left only by saying that they are kept. */
export function RecoveryCodes(props: { codes: readonly string[] | undefined; onClose: () => void }) {
  const say = useSay(authenticatorWords)
  return (
    <Dialog title={say('codesTitle')} opened={props.codes !== undefined} stays onClose={props.onClose}>
      {props.codes && <Shown codes={props.codes} onClose={props.onClose} />}
    </Dialog>
  )
}

function Shown(props: { codes: readonly string[]; onClose: () => void }) {
  const say = useSay(authenticatorWords)
  const [isKept, setKept] = useState(false)
  const [told, setTold] = useState<'copied' | 'notCopied'>()
  const copy = () => {
    navigator.clipboard.writeText(props.codes.join('\n')).then(
      () => setTold('copied'),
      () => setTold('notCopied'),
    )
  }
  return (
    <div className="p-stack">
      <p>{say('codesText')}</p>
      <ul className="p-recovery-codes">
        {props.codes.map((code) => (
          <li key={code} className="p-id">
            {code}
          </li>
        ))}
      </ul>
      <div className="p-row p-not-printed">
        <Button variant="default" onClick={copy}>
          {say('copy')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {say('print')}
        </Button>
        <span className="p-small" role="status">
          {told && say(told)}
        </span>
      </div>
      <Checkbox
        className="p-not-printed"
        label={say('kept')}
        checked={isKept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <div className="p-row p-row-end p-not-printed">
        <Button disabled={!isKept} onClick={props.onClose}>
          {say('finish')}
        </Button>
      </div>
    </div>
  )
}
