import { useState } from 'react'
import { useLanguage, useSay } from '../kit/language.tsx'
import { mailboxWords } from '../words/mailbox.ts'
import { CopyCode } from './copy-code.tsx'
import { type AttachedFile, codeIn, languageOf, momentOf, partsOf, type ShownMail } from './mail.ts'

/** One mail: its subject, recipient and moment; opened, its text as it arrived. */
export function MailCard({ mail, isOpen }: { mail: ShownMail; isOpen: boolean }) {
  // As it came: a newer mail must not close the one being read.
  const [open] = useState(isOpen)
  const code = codeIn(mail.text)
  const language = languageOf(mail.text)
  const shownIn = useLanguage()
  return (
    <details className="mb-mail" open={open}>
      <summary className="mb-head">
        <span className="mb-subject" lang={language}>
          {mail.subject}
        </span>
        <span className="mb-to">{mail.to}</span>
        <time className="mb-at" dateTime={mail.at}>
          {momentOf(mail.at, shownIn)}
        </time>
      </summary>
      {code && <CopyCode code={code} />}
      <pre className="mb-text" lang={language}>
        {partsOf(mail.text).map((part, n) =>
          part.isLink ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mail never changes, so neither do its parts.
            <a key={n} href={part.text}>
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </pre>
      {mail.files.length > 0 && <Files files={mail.files} />}
    </details>
  )
}

function Files({ files }: { files: readonly AttachedFile[] }) {
  const t = useSay(mailboxWords)
  return (
    <ul className="mb-files" aria-label={t('files')}>
      {files.map(({ name, type, content }) => (
        <li key={name}>
          <a href={`data:${type};base64,${content}`} download={name}>
            {t('save-file', { name })}
          </a>
        </li>
      ))}
    </ul>
  )
}
