import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { RuleChanges } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { useStaff } from '../../kit/staff/staff.ts'
import { ruleWords } from '../../words/security-rules.ts'

/** The register of changes by quarter (S2-08). */
export function Register() {
  const say = useSay(ruleWords)
  const { kind } = useStaff()
  const register = useGet<RuleChanges>('/watch/rule-changes')
  return (
    <Card title={say('register')} hint={say('registerHint')}>
      <Loaded query={register}>
        {({ quarters, changes }) => (
          <>
            <Bars
              title={say('register')}
              bars={quarters.slice(0, 4).map(({ quarter, changes: value }) => ({
                label: value === 0 ? `${quarter} ${say('missing')}` : quarter,
                value,
                tone: value === 0 ? 'bad' : 'plain',
              }))}
            />
            <details>
              <summary>{say('all')}</summary>
              <Entries changes={changes} />
            </details>
          </>
        )}
      </Loaded>
      {kind !== 'auditor' && <Decide />}
    </Card>
  )
}

function Entries({ changes }: Pick<RuleChanges, 'changes'>) {
  const say = useSay(ruleWords)
  const language = useLanguage()
  return (
    <ul>
      {changes.map(({ id, at, kind, file, why, by }) => (
        <li key={id}>
          {when(at, language)} {say(kind)} {file && <code>{file}</code>} {why}{' '}
          <span className="p-soft">{by === 'watch.ship' ? say('watch.ship') : by}</span>
        </li>
      ))}
    </ul>
  )
}

function Decide() {
  const say = useSay(ruleWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm({ kind: 'none-needed', why: '' })
  const record = async () => {
    if (!form.isComplete(['why'])) return
    const reply = await sending.send({ method: 'POST', path: '/watch/rule-changes', body: form.values })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('decided'))
    form.reset()
    await forget(client, '/watch/rule-changes')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void record())}>
      <h3>{say('decide')}</h3>
      <NativeSelect
        {...form.field('kind')}
        label={say('kind')}
        data={(['none-needed', 'preventive'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <Textarea {...form.field('why')} label={say('why')} required maxLength={1000} autosize minRows={2} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('decideGo')}
        </Button>
      </div>
    </form>
  )
}
