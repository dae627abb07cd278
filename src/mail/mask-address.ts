/** An address as a challenge screen shows it (S1-47): first letters and the last label, as `t***@k***.example`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  const dot = domain.lastIndexOf('.')
  const ending = dot > 0 ? domain.slice(dot) : ''
  // Always three stars: their number must not tell the length.
  return `${first(local)}***@${first(domain)}***${ending}`
}

const first = (text: string) => [...text][0] ?? ''
