import { Button } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { refusalWords } from '../../words/portal-refusals.ts'

/** A fault of our own in the browser (or a screen that could not be fetched after a release). */
export function Broken() {
  const say = useSay(refusalWords)
  return (
    <Page title={say('broken')}>
      <div className="p-card p-stack" role="alert">
        <p>{say('brokenText')}</p>
        <div>
          <Button onClick={() => location.reload()}>{say('reload')}</Button>
        </div>
      </div>
    </Page>
  )
}
