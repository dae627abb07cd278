import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { recoveryWords } from '../../words/gate-recovery.ts'
import { signInWords } from '../../words/gate-sign-in.ts'
import { staffDoorWords } from '../../words/gate-staff.ts'
import { DoNotBookmark } from '../do-not-bookmark.tsx'
import { Form } from '../form.tsx'
import type { Travelling } from '../journey.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'
import { tidyId } from '../tidy-id.ts'

/** The ID whose password is to be set anew. What follows looks the same whether the ID exists or not. */
export function Identify({ travelling }: { travelling: Travelling }) {
  const t = useSay(recoveryWords)
  const s = useSay(signInWords)
  const staff = useSay(staffDoorWords)
  const programme = useOperator().programme[useLanguage()]
  const [id, setId] = useState('')
  const [tried, setTried] = useState(false)
  const isMember = travelling.journey?.door === 'member'
  const missing = tried && tidyId(id) === ''
  const submit = (): boolean => {
    setTried(true)
    if (tidyId(id)) void travelling.step('identify', { id: tidyId(id) })
    return tidyId(id) !== ''
  }
  const isStaff = travelling.journey?.door === 'staff'
  const lead = isMember ? t('member-lead', { programme }) : t(isStaff ? 'staff-lead' : 'administrator-lead')
  return (
    <Screen title={t('title')} lead={lead}>
      <Form go={t('go')} busy={travelling.busy} problem={travelling.problem} onSubmit={submit}>
        <TextField
          label={isMember ? s('member-number', { programme }) : isStaff ? staff('id') : s('administrator-id')}
          hint={s(isMember ? 'member-number-hint' : 'administrator-id-hint')}
          name="username"
          autoComplete="username"
          inputMode={isMember ? 'numeric' : 'text'}
          autoCapitalize={isMember ? 'none' : 'characters'}
          value={id}
          onChange={setId}
          error={missing ? s(isMember ? 'number-missing' : 'id-missing') : undefined}
        />
      </Form>
      {isMember && <MemberElse />}
      {!isMember && !isStaff && (
        <Link to="/help/manager-address" className="g-reset">
          {t('administrator-else')}
        </Link>
      )}
      <DoNotBookmark />
    </Screen>
  )
}

/** Whom a member turns to when this way is closed to him: the member office (S1-29, S1-30). */
function MemberElse() {
  const t = useSay(recoveryWords)
  const language = useLanguage()
  const { memberOffice } = useOperator()
  const values = { office: memberOffice.name[language], phone: memberOffice.phone }
  return <p className="g-small">{t('member-else', values)}</p>
}
