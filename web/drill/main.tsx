import '../kit/look.css'
import './drill.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadFonts } from '../kit/fonts.ts'
import { LanguageProvider } from '../kit/language.tsx'
import { OperatorProvider } from '../kit/operator.tsx'
import { Waiting } from '../kit/page.tsx'
import { DrillPage } from './drill-page.tsx'
import { tellVisit } from './tell-visit.ts'

const root = document.getElementById('root')
const language = /^\/en(\/|$)/.test(location.pathname) ? 'en' : 'ja'
if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <OperatorProvider waiting={<Waiting />} failed={<Waiting />}>
          <DrillPage />
        </OperatorProvider>
      </LanguageProvider>
    </StrictMode>,
  )
loadFonts()
tellVisit()
