import { Button } from '@mantine/core'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { download } from '../../kit/portal/asking/download.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Card } from '../../kit/portal/page.tsx'
import { ownDataWords } from '../../words/portal-own-data.ts'

/** What the portal keeps of whoever is signed in, as a file to take along. */
export function OwnData() {
  const say = useSay(ownDataWords)
  const language = useLanguage()
  const sending = useSend()
  const take = () => sending.run(() => download('/my-navigation/data.json', 'my-data.json', language))
  return (
    <Card title={say('title')} hint={say('hint')}>
      <div>
        <Button variant="default" loading={sending.busy} onClick={() => void take()}>
          {say('take')}
        </Button>
      </div>
      <ProblemNote problem={sending.problem} />
    </Card>
  )
}
