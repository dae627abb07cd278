import './language-switch.css'
import { kitWords } from '../words/kit.ts'
import type { Language } from '../words/say.ts'
import { useLanguage, useSay } from './language.tsx'

/** 日本語 / English. `hrefFor` names the same screen in the other language; a link, so it works everywhere. */
export function LanguageSwitch({ hrefFor }: { hrefFor: (language: Language) => string }) {
  const current = useLanguage()
  const t = useSay(kitWords)
  return (
    <nav aria-label={t('language-choose')}>
      <ul className="k-languages">
        {(['ja', 'en'] as const).map((language) => (
          <li key={language} lang={language}>
            {language === current ? (
              <span aria-current="true">{t(`language-${language}`)}</span>
            ) : (
              <a href={hrefFor(language)} hrefLang={language}>
                {t(`language-${language}`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
