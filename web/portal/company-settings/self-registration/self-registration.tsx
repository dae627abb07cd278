import type { SelfRegistration } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Card, Facts, Note } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { selfRegistrationSettingsWords } from '../../../words/portal-self-registration.ts'
import { CompanyPassword } from './company-password.tsx'
import { Receiving } from './receiving.tsx'

/** セルフ社員登録 as the company sets it: corporate ID, state, password, and whether each one waits (S1-77, S1-82). */
export function SelfRegistrationCard({ settings }: { settings: SelfRegistration }) {
  const say = useSay(selfRegistrationSettingsWords)
  const language = useLanguage()
  const { corporateId, passwordSetAt, isLocked, isHeld, isOpen } = settings
  const state = say(isHeld ? 'held' : isLocked ? 'locked' : isOpen ? 'open' : 'closed')
  return (
    <Card title={say('title')} hint={say('hint')}>
      <p>
        <a href={language === 'en' ? '/en/manual/self-registration' : '/manual/self-registration'}>
          {say('manual')}
        </a>
      </p>
      {isHeld && <Note tone="warn">{say('heldNote')}</Note>}
      {isLocked && <Note tone="warn">{say('lockedNote')}</Note>}
      <Facts
        facts={[
          [say('corporateId'), corporateId ?? say('notYet')],
          [say('state'), state],
          ...(passwordSetAt ? [[say('passwordSetAt'), when(passwordSetAt, language)] as const] : []),
        ]}
      />
      <CompanyPassword />
      {corporateId && <Receiving key={`${settings.isOpen} ${settings.mustAgree}`} settings={settings} />}
    </Card>
  )
}
