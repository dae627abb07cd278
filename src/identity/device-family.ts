import Bowser from 'bowser'

/** A browser as mails and the list of sessions name it: "Chrome / Windows"; "-" when it cannot be read. */
export function deviceFamily(userAgent: string): string {
  if (userAgent.length === 0 || userAgent.length >= 400) return '-'
  try {
    const { browser, os } = Bowser.parse(userAgent)
    return [browser.name, os.name].map((name) => (name ? name.slice(0, 30) : '-')).join(' / ')
  } catch {
    return '-'
  }
}
