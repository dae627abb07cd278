import '../look.css'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { loadFonts } from '../fonts.ts'
import { PortalLook } from '../mantine-provider.tsx'
import './sheets.ts'

// A refusal is an answer: asking again would only bring it again.
const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false } },
})

/** Puts a portal's screens on the page: that of the companies, the desk or the security office. */
export function start(router: AnyRouter): void {
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
}
