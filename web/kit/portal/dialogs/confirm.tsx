import { Button, Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { portalWords } from '../../../words/portal.ts'
import { useSay } from '../../language.tsx'
import { ProblemNote } from '../asking/problem-note.tsx'
import type { Sending } from '../asking/use-send.ts'
import { Dialog } from './dialog.tsx'

/** Asks once more before something that cannot be taken back lightly; refusals show inside. */
export function Confirm(props: {
  title: string
  text: string
  /** A sentence to tick first, for what can never be undone. */
  pledge?: string
  /** For what many people feel at once. */
  isGrave?: boolean
  /** Something inside must be chosen first. */
  waits?: boolean
  /** What is to be seen or chosen before the pledge. */
  children?: ReactNode
  opened: boolean
  sending: Sending
  onYes: () => void
  onNo: () => void
}) {
  const say = useSay(portalWords)
  const [pledged, setPledged] = useState(false)
  const { sending } = props
  return (
    <Dialog title={props.title} opened={props.opened} stays={sending.busy} onClose={props.onNo}>
      <div className="p-stack">
        <p>{props.text}</p>
        {props.children}
        {props.pledge && (
          <Checkbox
            label={props.pledge}
            checked={pledged}
            onChange={(event) => setPledged(event.currentTarget.checked)}
          />
        )}
        <ProblemNote problem={sending.problem} />
        <div className="p-row p-row-end">
          <Button variant="default" onClick={props.onNo}>
            {say('cancel')}
          </Button>
          <Button
            className={props.pledge || props.isGrave ? 'p-danger' : ''}
            loading={sending.busy}
            disabled={props.waits || (Boolean(props.pledge) && !pledged)}
            onClick={props.onYes}
          >
            {props.title}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
