import { type ChangeEvent, useEffect, useState } from 'react'
import { useLanguage, useSay } from '../kit/language.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { Note } from '../kit/note.tsx'
import { Page, Waiting } from '../kit/page.tsx'
import { mailboxWords } from '../words/mailbox.ts'
import { Apps } from './apps.tsx'
import { recipientsOf, type ShownMail } from './mail.ts'
import { MailCard } from './mail-card.tsx'
import { useLook } from './use-look.ts'

/** What arrived at the demonstration's SMTP server, newest first, for everybody or one recipient. */
export function Mailbox() {
  const t = useSay(mailboxWords)
  const language = useLanguage()
  // The mails come newest first.
  const { seen, isOffline } = useLook<{ mails: readonly ShownMail[] }>('/mailbox')
  const [recipient, setRecipient] = useState('')
  useEffect(() => {
    document.title = t('page-title')
  }, [t])
  const gate = language === 'ja' ? '/' : '/en'
  return (
    <Page
      home={gate}
      tools={<LanguageSwitch hrefFor={(other) => (other === 'ja' ? '/mailbox' : '/mailbox?lang=en')} />}
      foot={<a href={gate}>{t('to-gate')}</a>}
    >
      <div className="mb-page">
        <h1>{t('title')}</h1>
        <p className="mb-lead">{t('lead')}</p>
        <Apps />
        {isOffline && <Note look="warn">{t('offline')}</Note>}
        {seen ? <Mails mails={seen.mails} recipient={recipient} onRecipient={setRecipient} /> : <Waiting />}
      </div>
    </Page>
  )
}

interface MailsProps {
  readonly mails: readonly ShownMail[]
  /** Empty for everybody. */
  readonly recipient: string
  readonly onRecipient: (recipient: string) => void
}

function Mails({ mails, recipient, onRecipient }: MailsProps) {
  const t = useSay(mailboxWords)
  if (mails.length === 0) return <None />
  const shown = mails.filter((mail) => recipient === '' || mail.to === recipient)
  const choose = (event: ChangeEvent<HTMLSelectElement>) => onRecipient(event.target.value)
  return (
    <>
      <div className="mb-tools">
        <label>
          <span>{t('recipient')}</span>
          <select className="k-input" value={recipient} onChange={choose}>
            <option value="">{t('everybody')}</option>
            {recipientsOf(mails).map((address) => (
              <option key={address}>{address}</option>
            ))}
          </select>
        </label>
        <span role="status">{t('count', { count: shown.length })}</span>
      </div>
      <ul className="mb-list">
        {shown.map((mail, n) => (
          <li key={mail.id}>
            <MailCard mail={mail} isOpen={n === 0} />
          </li>
        ))}
      </ul>
    </>
  )
}

function None() {
  const t = useSay(mailboxWords)
  return (
    <Note look="plain" title={t('none')}>
      {t('none-hint')}
    </Note>
  )
}
