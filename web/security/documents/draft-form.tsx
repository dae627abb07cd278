import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Documents, DocumentText, DocumentView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card } from '../../kit/portal/page.tsx'
import { trainingWords } from '../../words/security-training.ts'
import { BothTexts } from '../shell/both-texts.tsx'
import { Draft, useDraft } from '../shell/draft.tsx'

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
  const { people, paper, done } = props
  const newest = paper?.versions[0]
  const [bound, setBound] = useState<string[]>(newest?.bound ?? ['officer', 'employee'])
  const [days, setDays] = useState<string | number>(newest?.withinDays ?? 30)
  const draft = useDraft(typed(props), {
    ...{ method: 'PUT', path: ({ id }) => `/assurance/documents/${id}/draft` },
    ...{ shows: '/assurance/documents', said: say('saved'), afterwards: done },
    needed: ['id', 'titleJa', 'titleEn', 'textJa', 'textEn'],
    body: ({ kind, owner, titleJa, titleEn, textJa, textEn }) => ({
      ...{ kind, owner, bound, withinDays: Number(days) },
      ...{ title: { ja: titleJa, en: titleEn }, text: { ja: textJa, en: textEn } },
      ...(newest && !newest.approvedAt && { seen: newest.revision }),
    }),
  })
  const { form } = draft
  return (
    <Card title={say(paper ? 'write' : 'begin')}>
      <Draft draft={draft} go={say('save')} onCancel={done} isWide>
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
        <BothTexts form={form} says={(id) => say(id)} most={50_000} />
      </Draft>
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
