import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useSay } from '../../kit/language.tsx'
import { codeWords } from '../../words/gate-code.ts'
import type { Travelling } from '../journey.ts'

interface ResendProps {
  readonly travelling: Travelling
  /** The step of the journey that sends again; that of a code unless said. */
  readonly call?: string
  readonly onSent: () => void
}

/** Sends the mail again, as often as the server still allows, and says that older digits are void. */
export function Resend(props: ResendProps) {
  const { travelling, onSent, call = 'resend' } = props
  const t = useSay(codeWords)
  const [sent, setSent] = useState(false)
  const left = travelling.journey?.resendsLeft
  const resend = () => {
    setSent(false)
    void travelling.step(call, {}, () => {
      setSent(true)
      onSent()
    })
  }
  return (
    <div className="g-resend">
      <p role="status">{sent ? t('resent') : ''}</p>
      {left === 0 ? (
        <p className="g-small">{t('resend-none')}</p>
      ) : (
        <Button look="secondary" wide busy={travelling.busy} onClick={resend}>
          {left === undefined ? t('resend-plain') : t('resend', { left })}
        </Button>
      )}
    </div>
  )
}
