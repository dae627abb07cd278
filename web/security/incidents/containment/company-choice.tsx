import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import type { FieldProps } from '../../../kit/portal/fields/form.ts'
import { containmentWords } from '../../../words/security-containment.ts'

interface Found {
  companies: { id: string; name: string }[]
}

/** Finds a company by part of its name, and chooses it. */
export function CompanyChoice(props: { field: FieldProps; onFound: (id: string) => void }) {
  const say = useSay(containmentWords)
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found['companies']>()
  const sending = useSend()
  const find = async () => {
    const path = `/watch/companies?words=${encodeURIComponent(words)}`
    const reply = await sending.send<Found>({ method: 'GET', path })
    if (!reply.ok) return
    setFound(reply.value.companies)
    props.onFound(reply.value.companies[0]?.id ?? '')
  }
  return (
    <>
      <TextInput
        label={say('companyWords')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autoComplete="off"
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button variant="default" loading={sending.busy} disabled={!words.trim()} onClick={() => void find()}>
          {say('find')}
        </Button>
      </div>
      {found?.length === 0 && <p role="status">{say('noCompany')}</p>}
      {found && found.length > 0 && (
        <NativeSelect
          {...props.field}
          label={say('company')}
          data={found.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
