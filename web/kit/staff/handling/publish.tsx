import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { HandlingVersion } from '#watch/contract.ts'
import { handlingWords } from '../../../words/staff-handling.ts'
import { useSay } from '../../language.tsx'
import { ProblemNote } from '../../portal/asking/problem-note.tsx'
import { forget } from '../../portal/asking/use-get.ts'
import { useSend } from '../../portal/asking/use-send.ts'
import { tellDone } from '../../portal/dialogs/told.ts'
import { submitting, useForm } from '../../portal/fields/form.ts'
import { Card } from '../../portal/page.tsx'

type Rules = HandlingVersion['classes']
const classes = ['public', 'internal', 'confidential', 'customer'] as const
const texts = ['meaning', 'outside'] as const
const languages = ['ja', 'en'] as const

/** The CISO writes a new version, beginning with the one in force. */
export function Publish({ inForce }: { inForce: HandlingVersion }) {
  const say = useSay(handlingWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm<string>({ ...flat(inForce.classes), why: '' })
  const publish = async () => {
    if (!form.isComplete(Object.keys(form.values))) return
    const body = { classes: whole(form.values), why: form.values.why }
    const reply = await sending.send({ method: 'POST', path: '/watch/handling', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('done'))
    await forget(client, '/handling')
  }
  return (
    <Card title={say('publish')} hint={say('publishHint')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void publish())}>
        {classes.map((one) => (
          <details key={one}>
            <summary>{say(one)}</summary>
            <div className="p-stack">
              {texts.flatMap((text) =>
                languages.map((language) => (
                  <Textarea
                    key={`${text}.${language}`}
                    {...form.field(`classes.${one}.${text}.${language}`)}
                    label={`${say(text)} (${say(language)})`}
                    maxLength={2000}
                    required
                    autosize
                  />
                )),
              )}
              <NativeSelect
                {...form.field(`classes.${one}.download`)}
                label={say('download')}
                data={(['anywhere', 'office'] as const).map((value) => ({ value, label: say(value) }))}
              />
            </div>
          </details>
        ))}
        <Textarea {...form.field('why')} label={say('why')} maxLength={1000} required autosize minRows={2} />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('go')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

const flat = (rules: Rules): Record<string, string> =>
  Object.fromEntries(
    classes.flatMap((one) => [
      [`classes.${one}.download`, rules[one].download],
      ...texts.flatMap((text) =>
        languages.map((language) => [`classes.${one}.${text}.${language}`, rules[one][text][language]]),
      ),
    ]),
  )

function whole(values: Readonly<Record<string, string>>) {
  const said = (path: string) => values[`classes.${path}`] ?? ''
  const both = (path: string) => ({ ja: said(`${path}.ja`), en: said(`${path}.en`) })
  return Object.fromEntries(
    classes.map((one) => [
      one,
      { meaning: both(`${one}.meaning`), outside: both(`${one}.outside`), download: said(`${one}.download`) },
    ]),
  )
}
