import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { CodeField } from '../../kit/code-field.tsx'
import { useSay } from '../../kit/language.tsx'
import { addressWords } from '../../words/gate-address.ts'
import { codeWords } from '../../words/gate-code.ts'
import { Resend } from '../code/resend.tsx'
import { Form } from '../form.tsx'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { AddressNotArrived } from './address-not-arrived.tsx'

/** The code that went to the address just typed. A mistyped one is taken back here, and costs nothing but the way. */
export function ProveAddress({ travelling }: { travelling: Travelling }) {
  const t = useSay(addressWords)
  const c = useSay(codeWords)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const isWhole = code.length === 6
  const submit = (): boolean => {
    setTried(true)
    if (isWhole) void travelling.step('address/code', { code })
    return isWhole
  }
  const startOver = () => {
    setCode('')
    setTried(false)
  }
  const lead = (
    <>
      <p>{t('prove-sent', { address: travelling.journey?.newAddress ?? '' })}</p>
      <p>{t('prove-check')}</p>
    </>
  )
  return (
    <Screen title={t('prove-title')} lead={lead} aside={<AddressNotArrived />}>
      <Form go={t('prove-go')} busy={travelling.busy} problem={travelling.problem} onSubmit={submit}>
        <CodeField
          label={c('label')}
          hint={c('hint')}
          value={code}
          onChange={setCode}
          error={tried && !isWhole ? c('missing') : undefined}
        />
      </Form>
      <Resend travelling={travelling} call="address/resend" onSent={startOver} />
      <Button
        look="secondary"
        wide
        busy={travelling.busy}
        onClick={() => void travelling.step('address/withdrawal', {})}
      >
        {t('other')}
      </Button>
    </Screen>
  )
}
