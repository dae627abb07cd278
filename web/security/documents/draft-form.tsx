import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Documents, DocumentText, DocumentView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { trainingWords } from '../../words/security-training.ts'

type People = Documents['people']

/** The way to a new version of a document, or to a document that is not there yet. */
export function DraftForm({ people, paper }: { people: People; paper?: DocumentView }) {
  const say = useSay(trainingWords)
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <div className="p-row">
        <Button variant="default" onClick={() => setOpen(true)}>
          {say(paper ? 'write' : 'begin')}
        </Button>
      </div>
    )
  const done = () => setOpen(false)
  return paper ? <Next people={people} paper={paper} done={done} /> : <Writing people={people} done={done} />
}

/** Begins from the words that are there. */
function Next(props: { people: People; paper: DocumentView; done(): void }) {
  const { id, versions } = props.paper
  const found = useGet<DocumentText>(`/assurance/documents/${id}/versions/${versions[0]?.version ?? 1}`)
  return <Loaded query={found}>{({ text }) => <Writing {...props} text={text} />}</Loaded>
}

const kinds = ['policy', 'rule', 'guideline', 'handbook'] as const
const bindable = ['officer', 'employee', 'contractor'] as const

interface Wish {
  people: People
  paper?: DocumentView
  text?: DocumentText['text']
  done(): void
}

function typed({ people, paper, text }: Wish) {
  const newest = paper?.versions[0]
  const { id = '', kind = 'rule', owner = people[0] } = paper ?? {}
  return {
    ...{ id, kind, owner: owner?.id ?? '', titleJa: newest?.title.ja ?? '', titleEn: newest?.title.en ?? '' },
    ...{ textJa: text?.ja ?? '', textEn: text?.en ?? '' },
  }
}

function Writing(props: Wish) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const { people, paper, done } = props
  const newest = paper?.versions[0]
  const [bound, setBound] = useState<string[]>(newest?.bound ?? ['officer', 'employee'])
  const [days, setDays] = useState<string | number>(newest?.withinDays ?? 30)
  const form = useForm(typed(props))
  const save = async () => {
    if (!form.isComplete(['id', 'titleJa', 'titleEn', 'textJa', 'textEn'])) return
    const { id, kind, owner, titleJa, titleEn, textJa, textEn } = form.values
    const seen = newest && !newest.approvedAt ? { seen: newest.revision } : {}
    const words = { title: { ja: titleJa, en: titleEn }, text: { ja: textJa, en: textEn } }
    const body = { kind, owner, ...words, bound, withinDays: Number(days), ...seen }
    const reply = await sending.send({ method: 'PUT', path: `/assurance/documents/${id}/draft`, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('saved'))
    done()
    await forget(client, '/assurance/documents')
  }
  return (
    <Card title={say(paper ? 'write' : 'begin')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        {!paper && <TextInput {...form.field('id')} label={say('documentId')} required maxLength={60} />}
        <NativeSelect
          {...form.field('kind')}
          label={say('kind')}
          data={kinds.map((value) => ({ value, label: say(value) }))}
        />
        <NativeSelect
          {...form.field('owner')}
          label={say('owner')}
          data={people.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <Binds bound={bound} setBound={setBound} days={days} setDays={setDays} />
        {(['titleJa', 'titleEn'] as const).map((name) => (
          <TextInput key={name} {...form.field(name)} label={say(name)} required maxLength={200} />
        ))}
        {(['textJa', 'textEn'] as const).map((name) => (
          <Textarea
            key={name}
            {...form.field(name)}
            label={say(name)}
            required
            autosize
            minRows={4}
            maxRows={20}
          />
        ))}
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Binds(props: {
  bound: string[]
  setBound(bound: string[]): void
  days: string | number
  setDays(days: string | number): void
}) {
  const say = useSay(trainingWords)
  return (
    <>
      <Checkbox.Group label={say('bound')} value={props.bound} onChange={props.setBound}>
        <div className="p-row">
          {bindable.map((kind) => (
            <Checkbox key={kind} value={kind} label={say(kind)} />
          ))}
        </div>
      </Checkbox.Group>
      <NumberInput label={say('withinDays')} min={1} max={365} value={props.days} onChange={props.setDays} />
    </>
  )
}
