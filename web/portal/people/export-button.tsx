import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { peopleWords } from '../../words/portal-people.ts'

/** Saves everybody of the company as a file, for newer or older spreadsheets; taking all of them out may ask for a code. */
export function ExportButton() {
  const say = useSay(peopleWords)
  const language = useLanguage()
  const sending = useSend()
  const save = (encoding: 'utf-8' | 'cp932') =>
    sending.run(() => download(`/people/export.csv?encoding=${encoding}`, 'people.csv', language))
  const lacking = sending.problem && detailOf(sending.problem, 'characters')
  return (
    <>
      <Button variant="default" loading={sending.busy} onClick={() => void save('utf-8')}>
        {say('export')}
      </Button>
      <Button variant="default" loading={sending.busy} onClick={() => void save('cp932')}>
        {say('exportCp932')}
      </Button>
      <ProblemNote problem={sending.problem} />
      {Array.isArray(lacking) && <p>{say('lacking', { characters: lacking.join(' ') })}</p>}
    </>
  )
}
