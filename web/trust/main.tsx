import '../kit/look.css'
import './trust.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadFonts } from '../kit/fonts.ts'
import { LanguageProvider } from '../kit/language.tsx'
import { OperatorProvider } from '../kit/operator.tsx'
import { Waiting } from '../kit/page.tsx'
import { TrustPage } from './trust-page.tsx'

const root = document.getElementById('root')
const language = /^\/en(\/|$)/.test(location.pathname) ? 'en' : 'ja'
if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <OperatorProvider waiting={<Waiting />} failed={<Waiting />}>
          <TrustPage />
        </OperatorProvider>
      </LanguageProvider>
    </StrictMode>,
  )
loadFonts()
