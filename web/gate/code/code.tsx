import { useState } from 'react'
import { CodeField } from '../../kit/code-field.tsx'
import { useSay } from '../../kit/language.tsx'
import { codeWords } from '../../words/gate-code.ts'
import { Form } from '../form.tsx'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { NotArrived } from './not-arrived.tsx'
import { Resend } from './resend.tsx'

/** The one-time password. It went to the registered address and can go nowhere else (S1-47, S1-48). */
export function Code({ travelling }: { travelling: Travelling }) {
  const t = useSay(codeWords)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const address = travelling.journey?.maskedAddress
  const isWhole = code.length === 6
  const submit = (): boolean => {
    setTried(true)
    if (isWhole) void travelling.step('code', { code })
    return isWhole
  }
  const startOver = () => {
    setCode('')
    setTried(false)
  }
  const lead = (
    <>
      <p>{address ? t('sent', { address }) : t('sent-unnamed')}</p>
      <p>{t('why')}</p>
    </>
  )
  return (
    <Screen title={t('title')} lead={lead} aside={<NotArrived door={travelling.journey?.door} />}>
      <Form go={t('go')} busy={travelling.busy} problem={travelling.problem} onSubmit={submit}>
        <CodeField
          label={t('label')}
          hint={t('hint')}
          value={code}
          onChange={setCode}
          error={tried && !isWhole ? t('missing') : undefined}
        />
      </Form>
      <Resend travelling={travelling} onSent={startOver} />
    </Screen>
  )
}
