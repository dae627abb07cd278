import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { addressWords } from '../../words/gate-address.ts'
import { Form } from '../form.tsx'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { AboutAddress } from './about-address.tsx'

/** No address is stored: one is asked for, and nobody goes on without it (S1-78). */
export function EnterAddress({ travelling }: { travelling: Travelling }) {
  const t = useSay(addressWords)
  const [address, setAddress] = useState(travelling.journey?.newAddress ?? '')
  const [tried, setTried] = useState(false)
  const fault = faultOf(address)
  // The server's own check says no more than that the form is wrong; the field says which and how.
  const isMalformed = travelling.problem?.refusal === 'invalid-input'
  const submit = (): boolean => {
    setTried(true)
    if (!fault) void travelling.step('address', { address })
    return !fault
  }
  const error = tried && fault ? t(fault) : isMalformed ? t('malformed') : undefined
  return (
    <Screen title={t('title')} lead={t('lead')} aside={<AboutAddress />}>
      <Form
        go={t('go')}
        busy={travelling.busy}
        problem={travelling.problem}
        isSaidInside={isMalformed}
        onSubmit={submit}
      >
        <TextField
          label={t('label')}
          hint={t('hint')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          maxLength={254}
          value={address}
          onChange={setAddress}
          error={error}
        />
      </Form>
    </Screen>
  )
}

/** What is wrong at first sight; the server decides the rest. */
function faultOf(address: string): 'missing' | 'malformed' | undefined {
  if (address.trim() === '') return 'missing'
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address.normalize('NFKC').trim()) ? undefined : 'malformed'
}
