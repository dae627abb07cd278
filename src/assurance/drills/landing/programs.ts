/** What mail scanners and other programs call themselves; a browser that a person holds is none of them. */
const names =
  /bot|crawl|spider|scan|preview|headless|phantom|python|curl|wget|go-http|okhttp|java\/|libwww|httpclient|axios|node|safelinks|proofpoint|mimecast|barracuda|virus/i

/** Whether who opened a link says himself that he is a program; no browser says nothing. */
export const isProgram = (userAgent: string): boolean => userAgent.trim() === '' || names.test(userAgent)
