import { Link } from '@tanstack/react-router'
import type { NoticeForm } from '#desk/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { blank } from '../../kit/portal/change-notices/typed.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { changeNoticeWords } from '../../words/portal-change-notices.ts'
import { ManagersElsewhere } from './change-notices.tsx'
import { NoticeEditor } from './notice-editor.tsx'

/** Writing a change notice: kept as a draft, or handed in at once. */
export function NewNotice() {
  const say = useSay(changeNoticeWords)
  const form = useGet<NoticeForm>('/change-notices/form')
  // The mails of a new administrator are in the language of this screen unless said.
  const beginning = { kind: 'add-administrator', values: { ...blank, language: useLanguage() } } as const
  const back = (
    <Link to="/change-notices">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <OnlyAdministrators>
      <Page title={say('newTitle')} back={back}>
        <ManagersElsewhere />
        <Loaded query={form}>
          {({ administrators }) => <NoticeEditor administrators={administrators} beginning={beginning} />}
        </Loaded>
      </Page>
    </OnlyAdministrators>
  )
}
