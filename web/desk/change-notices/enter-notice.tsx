import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CompanyAtDesk } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { NoticeFields } from '../../kit/portal/change-notices/notice-fields.tsx'
import { asTyped, blank, type Choice, noticeFrom, requiredOf } from '../../kit/portal/change-notices/typed.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { BackTo, Card, Page } from '../../kit/portal/page.tsx'
import { kanjiName } from '../../kit/portal/person/names.ts'
import { Link, useGo, usePart } from '../../kit/staff/link.tsx'
import { deskWorkWords } from '../../words/desk-work.ts'
import { CompaniesFound } from '../companies/companies.tsx'

/** What came by post or telephone: first whose it is, then what it says. */
export function EnterNotice() {
  const say = useSay(deskWorkWords)
  const company = usePart('companyId')
  const back = (
    <Link to="/change-notices">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('enter')} lead={say('enterLead')} back={back}>
      {company ? <ForCompany id={company} /> : <CompaniesFound to="notice" />}
    </Page>
  )
}

function ForCompany({ id }: { id: string }) {
  const found = useGet<CompanyAtDesk>(`/desk/companies/${id}`)
  return <Loaded query={found}>{(company) => <Form company={company} />}</Loaded>
}

function Form({ company }: { company: CompanyAtDesk }) {
  const say = useSay(deskWorkWords)
  const client = useQueryClient()
  const go = useGo()
  const [kind, setKind] = useState<Choice>('add-administrator')
  const form = useForm({ ...blank, verified: '' })
  const sending = useSend()
  const administrators = company.administrators.map(({ personId, names, signInId }) => ({
    ...{ id: personId, name: kanjiName(names), signInId },
  }))
  const enter = async () => {
    if (!form.isComplete([...requiredOf(kind, form.values), 'verified'])) return
    const body = {
      ...{ companyId: company.id, verified: form.values.verified },
      notice: noticeFrom(kind, form.values),
    }
    const reply = await sending.send<{ id: string }>({ method: 'POST', path: '/desk/change-notices', body })
    if (!reply.ok) return form.blame(asTyped(reply.problem))
    tellDone(say('entered'))
    await forget(client, '/desk/')
    go(`/change-notices/${reply.value.id}`)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void enter())}>
      <Card title={company.name}>
        <TextInput
          {...form.field('verified')}
          label={say('verifiedLabel')}
          required
          autoComplete="off"
          maxLength={500}
        />
      </Card>
      <NoticeFields kind={kind} onKind={setKind} field={form.field} administrators={administrators} />
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('take')}
        </Button>
      </div>
    </form>
  )
}
