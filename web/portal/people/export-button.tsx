import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { peopleWords } from '../../words/portal-people.ts'

/** Saves everybody of the company as a file; taking all of them out may ask for a code. */
export function ExportButton() {
  const say = useSay(peopleWords)
  const language = useLanguage()
  const sending = useSend()
  const save = () => sending.run(() => download('/people/export.csv', 'people.csv', language))
  return (
    <>
      <Button variant="default" loading={sending.busy} onClick={() => void save()}>
        {say('export')}
      </Button>
      <ProblemNote problem={sending.problem} />
    </>
  )
}
