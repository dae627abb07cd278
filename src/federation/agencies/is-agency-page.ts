/** Whether browsers may be sent to this page: over https, or on this machine while the portal itself is tried there. */
export function isAgencyPage(page: string, ourOrigin: string): boolean {
  const url = URL.parse(page)
  if (!url || url.username || url.password || url.hash) return false
  if (url.protocol === 'https:') return true
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return url.protocol === 'http:' && isHere && !ourOrigin.startsWith('https:')
}
