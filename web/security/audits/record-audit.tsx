import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Audits, FindingView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import type { useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { auditsWords } from '../../words/security-audits.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

type Finding = { severity: FindingView['severity']; words: string; control: string }
const severities = ['major', 'minor', 'observation'] as const
const empty = { auditor: '', heldOn: '', scope: '', opinion: '', finding: '', severity: 'minor', control: '' }

/** Puts an audit on record, with what it found; what is typed and not added yet is found, too. */
export function RecordAudit({ controls }: Pick<Audits, 'controls'>) {
  const say = useSay(auditsWords)
  const [findings, setFindings] = useState<Finding[]>([])
  const draft = useDraft(
    { ...empty, control: controls[0]?.id ?? '' },
    {
      ...{ path: '/assurance/audits', shows: '/assurance/audits', said: say('recorded') },
      needed: ['auditor', 'heldOn', 'scope', 'opinion'],
      body: (values) => {
        const { auditor, heldOn, scope, opinion } = values
        return { auditor, heldOn, scope, opinion, findings: [...findings, ...typedIn(values)] }
      },
      afterwards: () => setFindings([]),
    },
  )
  const { form } = draft
  const add = () => {
    setFindings([...findings, ...typedIn(form.values)])
    form.set('finding', '')
  }
  return (
    <Card title={say('record')}>
      <Draft draft={draft} go={say('recordGo')}>
        <TextInput {...form.field('auditor')} label={say('auditor')} required maxLength={200} />
        <DayField {...form.field('heldOn')} label={say('heldOn')} required />
        <Textarea
          {...form.field('scope')}
          label={say('scope')}
          required
          maxLength={2000}
          autosize
          minRows={2}
        />
        <Textarea
          {...form.field('opinion')}
          label={say('opinion')}
          required
          maxLength={4000}
          autosize
          minRows={2}
        />
        <FindingFields controls={controls} form={form} />
        <div className="p-row">
          <Button variant="default" onClick={add}>
            {say('addFinding')}
          </Button>
        </div>
        <Listed findings={findings} change={setFindings} />
      </Draft>
    </Card>
  )
}

const typedIn = ({ finding, severity, control }: typeof empty): Finding[] =>
  finding.trim() ? [{ severity: severity as Finding['severity'], words: finding.trim(), control }] : []

function FindingFields({
  controls,
  form,
}: Pick<Audits, 'controls'> & { form: ReturnType<typeof useForm<keyof typeof empty>> }) {
  const say = useSay(auditsWords)
  const language = useLanguage()
  return (
    <>
      <Textarea
        {...form.field('finding')}
        label={say('finding')}
        description={say('findingHint')}
        maxLength={2000}
        autosize
        minRows={2}
      />
      <NativeSelect
        {...form.field('severity')}
        label={say('severity')}
        data={severities.map((value) => ({ value, label: say(value) }))}
      />
      <NativeSelect
        {...form.field('control')}
        label={say('control')}
        data={controls.map(({ id, title }) => ({ value: id, label: title[language] }))}
      />
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
