import '../kit/look.css'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { loadFonts } from '../kit/fonts.ts'
import { PortalLook } from '../kit/mantine-provider.tsx'
import '../kit/portal/sheets.ts'
import { router } from './router.tsx'

// A refusal is an answer: asking again would only bring it again.
const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false } },
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <PortalLook>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Notifications position="bottom-right" limit={3} />
    </PortalLook>,
  )
loadFonts()
