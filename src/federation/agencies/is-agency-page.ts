import { isHere } from '#platform/config.ts'

/** Whether browsers may be sent to this page: over https, or on this machine while the portal itself is tried there. */
export function isAgencyPage(page: string, ourOrigin: string): boolean {
  const url = URL.parse(page)
  if (!url || url.username || url.password || url.hash) return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && isHere(url.hostname) && !ourOrigin.startsWith('https:')
}
