import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Card } from '../../kit/portal/page.tsx'
import { promiseWords } from '../../words/security-promises.ts'
import { ReportButtons } from './report-buttons.tsx'

const files = ['assessment-results', 'plan-of-action'] as const

/** The state of the controls, and what is still to be mended, as files for other tools. */
export function SaveFiles() {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const sending = useSend()
  const save = (file: string) =>
    sending.run(() => download(`/assurance/oscal/${file}`, `${file}.json`, language))
  return (
    <Card title={say('files')} hint={say('filesHint')}>
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        {files.map((file) => (
          <Button key={file} variant="default" loading={sending.busy} onClick={() => void save(file)}>
            {say(file)}
          </Button>
        ))}
        <ReportButtons
          path="committee"
          name="committee"
          labels={{ pdf: say('saveCommittee'), html: say('saveCommitteePage') }}
          sending={sending}
        />
      </div>
    </Card>
  )
}
