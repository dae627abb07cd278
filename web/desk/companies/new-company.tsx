import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { asTyped, blank } from '../../kit/portal/change-notices/typed.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { NameFields, nameFields, namesFrom } from '../../kit/portal/fields/name-fields.tsx'
import { BackTo, Card, Note, Page } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { ContractFields, contractFrom } from './contract-fields.tsx'

interface Made {
  readonly id: string
  readonly signInId: string
}

/** A company with its first administrator; his ID is shown once (S1-64). */
export function NewCompany() {
  const say = useSay(deskWorkWords)
  const [made, setMade] = useState<Made>()
  const back = (
    <Link to="/companies">
      <BackTo>{say('toList')}</BackTo>
    </Link>
  )
  if (!made)
    return (
      <Page title={say('newCompany')} lead={say('newCompanyLead')} back={back}>
        <Form onMade={setMade} />
      </Page>
    )
  return (
    <Page title={say('created')} back={back}>
      <Note tone="good" live>
        <p>{say('idTitle')}</p>
        <p className="p-id-big">{made.signInId}</p>
        <p>{say('createdId')}</p>
      </Note>
      <p>
        <Link to={`/companies/${made.id}`}>{say('toCompany')}</Link>
      </p>
    </Page>
  )
}

function Form(props: { onMade: (made: Made) => void }) {
  const say = useSay(deskWorkWords)
  const language = useLanguage()
  const client = useQueryClient()
  const form = useForm({ ...blank, name: '', number: '', from: '', until: '' })
  const sending = useSend()
  const create = async () => {
    const { name, address, number, from, until } = form.values
    const hasContract = [number, from, until].some((text) => text.trim() !== '')
    const ofContract = hasContract ? (['number', 'from'] as const) : []
    if (!form.isComplete(['name', ...ofContract, ...nameFields, 'address'])) return
    const administrator = { names: namesFrom(form.values), address, language }
    const body = { name, administrator, ...(hasContract && { contract: contractFrom(form.values) }) }
    const reply = await sending.send<Made>({ method: 'POST', path: '/desk/companies', body })
    if (!reply.ok) return form.blame(asTyped(reply.problem))
    await forget(client, '/desk/companies')
    props.onMade(reply.value)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void create())}>
      <Card title={say('company')}>
        <TextInput
          {...form.field('name')}
          label={say('companyName')}
          required
          autoComplete="off"
          maxLength={200}
        />
      </Card>
      <Card title={say('contract')} hint={say('contractLater')}>
        <ContractFields field={form.field} isRequired={false} />
      </Card>
      <Card title={say('firstAdministrator')}>
        <NameFields field={form.field} />
        <TextInput
          {...form.field('address')}
          type="email"
          label={say('address')}
          required
          autoComplete="off"
          maxLength={254}
        />
      </Card>
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('create')}
        </Button>
      </div>
    </form>
  )
}
