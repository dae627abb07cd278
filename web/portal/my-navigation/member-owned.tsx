import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'

/** A traveller's address and password live with the member programme: no field here (S1-25, S1-70). */
export function MemberOwned() {
  const say = useSay(myNavigationWords)
  const language = useLanguage()
  const operator = useOperator()
  const programme = operator.programme[language]
  const office = operator.memberOffice.name[language]
  const { phone } = operator.memberOffice
  return (
    <>
      <Card title={say('address')}>
        <p>{say('addressMember', { programme, office, phone })}</p>
      </Card>
      <Card title={say('password')}>
        <p>{say('passwordMember', { programme })}</p>
        <p>
          <a href={operator.memberSite} target="_blank" rel="noreferrer">
            {say('memberSite', { programme })}
          </a>
        </p>
      </Card>
    </>
  )
}
