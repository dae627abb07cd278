import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { homeWords } from '../../words/portal-home.ts'

/** Who can repair what, for this role (K2 of the requirements: S1-65…S1-70). */
export function WhoRepairs() {
  const say = useSay(homeWords)
  const language = useLanguage()
  const { kind } = useMe().session
  const operator = useOperator()
  const office = { office: operator.memberOffice.name[language], phone: operator.memberOffice.phone }
  const desk = { desk: operator.desk.name[language], free: operator.desk.free }

  const forgotten = [say('forgotten'), say('forgottenRepair')] as const
  const memberForgotten = [say('memberForgotten'), say('memberForgottenRepair', office)] as const
  const memberAddress = [say('memberAddress'), say('memberAddressRepair', office)] as const
  const wrongAddress = [say('wrongAddress'), say('wrongAddressRepair')] as const
  const askAdministrator = [say('askAdministrator'), say('askAdministratorRepair')] as const
  const facts = {
    administrator: [
      forgotten,
      [say('ownAddress'), say('ownAddressRepair', desk)] as const,
      wrongAddress,
      memberForgotten,
      memberAddress,
      [say('newAdministrator'), say('newAdministratorRepair', desk)] as const,
    ],
    'ticketing-manager': [forgotten, wrongAddress, askAdministrator],
    traveller: [memberForgotten, memberAddress, askAdministrator],
  }[kind]
  return (
    <Card title={say('trouble')} hint={say('troubleWho')}>
      <Facts facts={facts} />
    </Card>
  )
}
