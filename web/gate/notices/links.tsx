import type { LinkTo } from '../../kit/notices/notice-text.tsx'
import { Link } from '../link.tsx'

/** A link to a notice within the gate. */
export const toNotice = (id: string, text: string) => <Link to={`/notices/${id}`}>{text}</Link>

/** Where the links of a notice's text lead when it is read before signing in. */
export const inGate: LinkTo = (target, text) => {
  if (target.to === 'notice') return toNotice(target.notice, text)
  return target.to === 'page' ? <Link to={`/${target.page}`}>{text}</Link> : text
}
