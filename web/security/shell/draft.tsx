import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { portalWords } from '../../words/portal.ts'

interface Way<Name extends string, Answer> {
  /** Where it goes; of several steps, by what was typed. */
  readonly path: string | ((values: Record<Name, string>) => string)
  readonly method?: 'POST' | 'PUT'
  readonly needed: readonly Name[] | ((values: Record<Name, string>) => readonly Name[])
  /** What else is wrong with what was typed, by field. */
  readonly wrong?: (values: Record<Name, string>) => Record<string, string> | undefined
  /** What travels, where it is not just what was typed. */
  readonly body?: (values: Record<Name, string>) => unknown
  /** What is said when it is done; the way that leads elsewhere says nothing. */
  readonly said?: string | ((answer: Answer) => string)
  /** The beginning of the paths that are read again. */
  readonly shows: string
  readonly afterwards?: (answer: Answer) => void
}

/** Something the office writes down: what is typed, where it goes, and what is said and read again once it is there. */
export function useDraft<Name extends string, Answer = undefined>(
  initial: Readonly<Record<Name, string>>,
  way: Way<NoInfer<Name>, Answer>,
) {
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm(initial)
  const save = async () => {
    const { values } = form
    const { path, method = 'POST', needed, body = () => values, said, shows, afterwards } = way
    if (!form.isComplete(given(needed, values))) return
    const faults = way.wrong?.(values)
    if (faults) return form.show(faults)
    const reply = await sending.send<Answer>({ method, path: given(path, values), body: body(values) })
    if (!reply.ok) return form.blame(reply.problem)
    if (said) tellDone(given(said, reply.value))
    form.reset()
    afterwards?.(reply.value)
    await forget(client, shows)
  }
  return { form, sending, save }
}

const given = <From, To extends string | readonly string[]>(
  wanted: To | ((from: From) => To),
  from: From,
): To => (typeof wanted === 'function' ? wanted(from) : wanted)

/** A draft as it is filled in: its fields, why it was refused, and the way on; also the way back where it can be folded. */
export function Draft(props: {
  draft: Pick<ReturnType<typeof useDraft>, 'sending' | 'save'> & {
    form: Pick<ReturnType<typeof useForm>, 'ref'>
  }
  go: string
  /** The one thing the screen is for, or one of several. */
  variant?: 'filled' | 'default'
  onCancel?: (() => void) | undefined
  /** For long texts. */
  isWide?: true
  /** More about a refusal. */
  refused?: ReactNode
  children: ReactNode
}) {
  const say = useSay(portalWords)
  const { draft, go, variant = 'filled', onCancel, isWide, refused, children } = props
  return (
    <form
      ref={draft.form.ref}
      className={isWide ? 'p-stack' : 'p-stack p-narrow'}
      noValidate
      onSubmit={submitting(() => void draft.save())}
    >
      {children}
      <ProblemNote problem={draft.sending.problem} />
      {refused}
      <div className="p-row">
        <Button type="submit" variant={variant} loading={draft.sending.busy}>
          {go}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {say('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
