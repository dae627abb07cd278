import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { statementWords } from '../../words/portal-statements.ts'

/** Saves a statement entry by entry, for newer or older spreadsheets. */
export function SaveStatement({ month }: { month: string }) {
  const say = useSay(statementWords)
  const language = useLanguage()
  const sending = useSend()
  const save = (encoding: 'utf-8' | 'cp932') =>
    sending.run(() =>
      download(
        `/statements/export.csv?month=${month}&encoding=${encoding}`,
        `statement-${month}.csv`,
        language,
      ),
    )
  const lacking = sending.problem && detailOf(sending.problem, 'characters')
  return (
    <div className="p-stack">
      <div className="p-row">
        <Button variant="default" loading={sending.busy} onClick={() => void save('utf-8')}>
          {say('save')}
        </Button>
        <Button variant="default" loading={sending.busy} onClick={() => void save('cp932')}>
          {say('saveCp932')}
        </Button>
      </div>
      <ProblemNote problem={sending.problem} />
      {Array.isArray(lacking) && <p>{say('lacking', { characters: lacking.join(' ') })}</p>}
    </div>
  )
}
