import { Button } from '@mantine/core'
import type { CaseOpened, TimelineEntry } from '#identity/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { useAccount } from '../../kit/portal/person/account.ts'
import { when } from '../../kit/portal/when.ts'
import { portalWords } from '../../words/portal.ts'
import { timelineWords } from '../../words/portal-timeline.ts'
import { textOf } from './entry.tsx'

/** Says what will happen and asks once. Afterwards nobody is signed in here, so the way leads out of the portal. */
export function ReportDialog(props: { entry: TimelineEntry; onClose: () => void }) {
  const say = useSay(timelineWords)
  const sayShared = useSay(portalWords)
  const language = useLanguage()
  const { door } = useAccount()
  const sending = useSend()
  const report = async () => {
    const body = { entry: props.entry.id }
    const reply = await sending.send<CaseOpened>({ method: 'POST', path: '/my-navigation/cases', body })
    if (reply.ok) location.assign(placeOfHeld(door, language, reply.value.number))
  }
  return (
    <Dialog title={say('reportTitle')} opened stays={sending.busy} onClose={props.onClose}>
      <div className="p-stack">
        <p>{say('reportText')}</p>
        <p className="l-reported">
          <strong>{say(textOf(props.entry))}</strong>
          <br />
          {when(props.entry.at, language)}
        </p>
        <ul className="l-consequences">
          {(['reportAll', 'reportHold', 'reportAgency', 'reportTold', 'reportNext'] as const).map((id) => (
            <li key={id}>{say(id)}</li>
          ))}
        </ul>
        <ProblemNote problem={sending.problem} />
        <div className="p-row p-row-end">
          <Button variant="default" onClick={props.onClose}>
            {sayShared('cancel')}
          </Button>
          <Button className="p-danger" loading={sending.busy} onClick={() => void report()}>
            {say('reportTitle')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

// The number travels in the fragment: it belongs in nobody's log.
function placeOfHeld(door: string, language: 'ja' | 'en', number: string): string {
  return `${language === 'en' ? '/en' : ''}/held/${door}#${number}`
}
