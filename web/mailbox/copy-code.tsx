import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { useSay } from '../kit/language.tsx'
import { mailboxWords } from '../words/mailbox.ts'

/** The code in large digits, with one press to copy it. */
export function CopyCode({ code }: { code: string }) {
  const t = useSay(mailboxWords)
  const [told, setTold] = useState<'copied' | 'copy-failed'>()
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setTold('copied'),
      () => setTold('copy-failed'),
    )
  }
  return (
    <div className="mb-code">
      <span className="k-hidden">{t('code')}</span>
      <output className="mb-digits">{code}</output>
      <Button look="secondary" onClick={copy}>
        {t('copy')}
      </Button>
      <span className="mb-told" role="status">
        {told && t(told)}
      </span>
    </div>
  )
}
