import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { call, type Problem } from '../../kit/call.ts'
import { CodeField } from '../../kit/code-field.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { type PasskeyQuestion, showPasskey } from '../../kit/passkeys/browser-passkey.ts'
import { TextField } from '../../kit/text-field.tsx'
import { secondFactorWords } from '../../words/gate-second-factor.ts'
import { Form } from '../form.tsx'
import type { Method, Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'
import { Refusal } from '../who/refusal.tsx'

/** Behind a right password, for who has a passkey or an authenticator app: that, or a recovery code. Nothing was mailed. */
export function SecondFactor(props: { travelling: Travelling; methods: readonly Method[] }) {
  const { travelling, methods } = props
  const t = useSay(secondFactorWords)
  const [method, setMethod] = useState<Method>(methods[0] ?? 'recovery-code')
  const others = methods.filter((one) => one !== method)
  return (
    <Screen title={t('title')} lead={<p>{t(`lead-${method}`)}</p>}>
      {method === 'passkey' ? (
        <ByPasskey travelling={travelling} />
      ) : (
        <ByTyping key={method} travelling={travelling} method={method} />
      )}
      {others.length > 0 && (
        <div className="g-resend">
          <p className="g-small">{t('others')}</p>
          {others.map((one) => (
            <Button key={one} look="secondary" wide onClick={() => setMethod(one)}>
              {t(`use-${one}`)}
            </Button>
          ))}
        </div>
      )}
    </Screen>
  )
}

const refusalOf = {
  passkey: 'passkey-not-accepted',
  app: 'app-code-not-accepted',
  'recovery-code': 'recovery-code-not-accepted',
} as const

/** What went wrong, unless it was said of another way than the one that is shown now. */
function problemOf({ problem }: Travelling, method: Method): Problem | undefined {
  const isOfAnother = Object.entries(refusalOf).some(
    ([one, refusal]) => one !== method && refusal === problem?.refusal,
  )
  return isOfAnother ? undefined : problem
}

function ByPasskey({ travelling }: { travelling: Travelling }) {
  const t = useSay(secondFactorWords)
  const language = useLanguage()
  const [problem, setProblem] = useState<Problem>()
  const path = `/sign-in/${travelling.journey?.id}/passkey/options`
  const press = async () => {
    setProblem(undefined)
    const question = await call<PasskeyQuestion>({ method: 'POST', path, language })
    if (!question.ok) return setProblem(question.problem)
    const shown = await showPasskey(question.value)
    if (shown.ok) {
      const entry = { ceremony: question.value.ceremony, answer: shown.value }
      return travelling.step('authenticator', { by: 'passkey', entry })
    }
    if (shown.problem.refusal !== 'turned-back') setProblem(shown.problem)
  }
  return (
    <div className="g-form">
      <Refusal problem={problem ?? problemOf(travelling, 'passkey')} />
      <Button wide busy={travelling.busy} onClick={() => void press()}>
        {t('passkey')}
      </Button>
    </div>
  )
}

function ByTyping(props: { travelling: Travelling; method: 'app' | 'recovery-code' }) {
  const { travelling, method } = props
  const t = useSay(secondFactorWords)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const isWhole = method === 'app' ? code.length === 6 : code.trim() !== ''
  const submit = (): boolean => {
    setTried(true)
    if (isWhole) void travelling.step('authenticator', { by: method, code })
    return isWhole
  }
  const field = {
    label: t(method),
    hint: t(`hint-${method}`),
    value: code,
    onChange: setCode,
    error: tried && !isWhole ? t(`missing-${method}`) : undefined,
  }
  return (
    <Form go={t('go')} busy={travelling.busy} problem={problemOf(travelling, method)} onSubmit={submit}>
      {method === 'app' ? (
        <CodeField {...field} />
      ) : (
        <TextField
          {...field}
          name="recovery-code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          maxLength={64}
        />
      )}
    </Form>
  )
}
