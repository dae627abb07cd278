import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Preview as Shown } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { type LinkTo, NoticeText } from '../../kit/notices/notice-text.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Card, Note } from '../../kit/portal/page.tsx'
import { deskNoticeWords } from '../../words/desk-notices.ts'

// A preview leads nowhere: what was typed must not be left by a click.
const standing: LinkTo = (_target, text) => <u>{text}</u>

/** How the text will look in both languages, by the very reading the readers' pages get. */
export function Preview({ ja, en }: { ja: string; en: string }) {
  const say = useSay(deskNoticeWords)
  const sending = useSend()
  const [shown, setShown] = useState<Shown>()
  const look = async () => {
    const reply = await sending.send<Shown>({
      method: 'POST',
      path: '/desk/notice-preview',
      body: { ja, en },
    })
    if (reply.ok) setShown(reply.value)
  }
  return (
    <Card title={say('preview')}>
      <div>
        <Button variant="default" loading={sending.busy} onClick={() => void look()}>
          {say('preview')}
        </Button>
      </div>
      <ProblemNote problem={sending.problem} />
      <div className="p-stack" aria-live="polite">
        {shown && shown.brokenLinks.length > 0 && (
          <Note tone="warn">{say('broken', { links: shown.brokenLinks.join(' ') })}</Note>
        )}
        {shown &&
          (['ja', 'en'] as const).map((language) => (
            <section key={language} lang={language} className="p-stack-small">
              <h3>{say(`preview-${language}`)}</h3>
              <NoticeText blocks={shown.text[language]} linkTo={standing} />
            </section>
          ))}
      </div>
    </Card>
  )
}
