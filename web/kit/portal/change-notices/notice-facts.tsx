import type { ReactNode } from 'react'
import type { ChangeNotice } from '#desk/contract.ts'
import { changeNoticeWords } from '../../../words/portal-change-notices.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { Label, type Tone } from '../label.tsx'
import { Facts } from '../page.tsx'
import { fullName } from '../person/names.ts'
import { when } from '../when.ts'

/** What a change notice says, one line each; only what it has. */
export function NoticeFacts(props: {
  notice: ChangeNotice
  more?: readonly (readonly [string, ReactNode])[]
}) {
  const say = useSay(changeNoticeWords)
  const language = useLanguage()
  const { notice } = props
  const { person, administrator, company } = notice
  const contact = company?.contact
  const lines: [string, ReactNode][] = [
    [say('number'), notice.number],
    [say('person'), person && `${person.name} (${person.signInId})`],
    [say('administrator'), administrator && fullName(administrator.names, language)],
    [say('address'), administrator?.address ?? notice.address],
    [say('companyName'), company?.name],
    [say('contactName'), contact && `${contact.name} / ${contact.phone} / ${contact.address}`],
    ...(['createdAt', 'submittedAt', 'approvedAt', 'endedAt'] as const).map((at): [string, ReactNode] => {
      const moment = notice[at]
      return [say(at), moment && when(moment, language)]
    }),
    [say('reason'), notice.reason],
  ]
  return <Facts facts={[...lines.filter(([, value]) => value !== undefined), ...(props.more ?? [])]} />
}

/** Looks like a person's status: what goes on, what went wrong, what is over. */
const looks: Record<ChangeNotice['state'], Tone> = {
  ...{ draft: 'left', submitted: 'active', 'in-review': 'active', approved: 'active' },
  ...{ applied: 'active', rejected: 'suspended', withdrawn: 'left' },
}

/** Where a notice stands, as a label. */
export function NoticeState({ state }: Pick<ChangeNotice, 'state'>) {
  const say = useSay(changeNoticeWords)
  return <Label tone={looks[state]}>{say(`state-${state}`)}</Label>
}
