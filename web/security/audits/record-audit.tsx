import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Audits, FindingView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { auditsWords } from '../../words/security-audits.ts'

type Finding = { severity: FindingView['severity']; words: string; control: string }
const severities = ['major', 'minor', 'observation'] as const

/** Puts an audit on record, with what it found. */
export function RecordAudit({ controls }: Pick<Audits, 'controls'>) {
  const say = useSay(auditsWords)
  const client = useQueryClient()
  const sending = useSend()
  const [findings, setFindings] = useState<Finding[]>([])
  const form = useForm({ auditor: '', heldOn: '', scope: '', opinion: '' })
  const record = async () => {
    if (!form.isComplete(['auditor', 'heldOn', 'scope', 'opinion'])) return
    const body = { ...form.values, findings }
    const reply = await sending.send({ method: 'POST', path: '/assurance/audits', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('recorded'))
    form.reset()
    setFindings([])
    await forget(client, '/assurance/audits')
  }
  return (
    <Card title={say('record')}>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void record())}>
        <TextInput {...form.field('auditor')} label={say('auditor')} required maxLength={200} />
        <DayField {...form.field('heldOn')} label={say('heldOn')} required />
        <Textarea {...form.field('scope')} label={say('scope')} required maxLength={2000} autosize />
        <Textarea {...form.field('opinion')} label={say('opinion')} required maxLength={4000} autosize />
        <FindingFields controls={controls} onAdd={(finding) => setFindings([...findings, finding])} />
        <Listed findings={findings} change={setFindings} />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('recordGo')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function FindingFields(props: { onAdd: (finding: Finding) => void } & Pick<Audits, 'controls'>) {
  const say = useSay(auditsWords)
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [severity, setSeverity] = useState<Finding['severity']>('minor')
  const [control, setControl] = useState(props.controls[0]?.id ?? '')
  const add = () => {
    if (words.trim() === '') return
    props.onAdd({ severity, words: words.trim(), control })
    setWords('')
  }
  return (
    <>
      <Textarea
        name="finding"
        label={say('finding')}
        description={say('findingHint')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={2000}
        autosize
      />
      <NativeSelect
        name="severity"
        label={say('severity')}
        value={severity}
        onChange={(event) => setSeverity(event.currentTarget.value as Finding['severity'])}
        data={severities.map((value) => ({ value, label: say(value) }))}
      />
      <NativeSelect
        name="control"
        label={say('control')}
        value={control}
        onChange={(event) => setControl(event.currentTarget.value)}
        data={props.controls.map(({ id, title }) => ({ value: id, label: title[language] }))}
      />
      <div className="p-row">
        <Button variant="default" onClick={add}>
          {say('addFinding')}
        </Button>
      </div>
    </>
  )
}

function Listed(props: { findings: Finding[]; change: (findings: Finding[]) => void }) {
  const say = useSay(auditsWords)
  if (props.findings.length === 0) return null
  return (
    <>
      <h3>{say('listed')}</h3>
      <ol>
        {props.findings.map(({ severity, words }, n) => (
          <li key={words}>
            {say(severity)}: {words}{' '}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => props.change(props.findings.filter((_, m) => m !== n))}
            >
              {say('removeFinding', { number: n + 1 })}
            </Button>
          </li>
        ))}
      </ol>
    </>
  )
}
