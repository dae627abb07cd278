import { buttonClass } from '../../kit/button.tsx'
import { Outside } from '../../kit/icons.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { checkWords } from '../../words/gate-recovery.ts'
import { kitWords } from '../../words/kit.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'

/** The pre-check guide for travellers, in two steps (S1-26). */
export function Guide() {
  const t = useSay(checkWords)
  const k = useSay(kitWords)
  const language = useLanguage()
  const operator = useOperator()
  const programme = operator.programme[language]
  return (
    <Screen title={t('title')} lead={t('lead')} wide>
      <ol className="g-steps">
        <li>
          <span className="g-step">{t('step-1')}</span>
          <h2>{t('step-1-title', { programme })}</h2>
          <p>{t('step-1-text', { programme })}</p>
          <a href={operator.memberSite} target="_blank" rel="noreferrer" className={buttonClass('secondary')}>
            {t('step-1-go', { programme })}
            <Outside />
            <span className="k-hidden">({k('external')})</span>
          </a>
        </li>
        <li>
          <span className="g-step">{t('step-2')}</span>
          <h2>{t('step-2-title')}</h2>
          <p>{t('step-2-text')}</p>
        </li>
      </ol>
      <div className="g-outcomes">
        <section>
          <h2>{t('ready-title')}</h2>
          <p>{t('ready-text', { portal: operator.portal[language] })}</p>
        </section>
        <section>
          <h2>{t('failed-title')}</h2>
          <p>{t('failed-text')}</p>
          <Link to="/recovery/member">{t('failed-go')}</Link>
        </section>
      </div>
    </Screen>
  )
}
