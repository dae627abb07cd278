import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../kit/language.tsx'
import type { LinkTo } from '../../kit/notices/notice-text.tsx'

/** A link to a notice within the portal. */
export const toNotice = (id: string, text: string) => (
  <Link to="/notices/$noticeId" params={{ noticeId: id }}>
    {text}
  </Link>
)

/** Where the links of a notice's text lead when it is read after signing in. */
export const inPortal: LinkTo = (target, text) => {
  if (target.to === 'notice') return toNotice(target.notice, text)
  if (target.to === 'page' && target.page === 'manual') return <Link to="/manual">{text}</Link>
  return target.to === 'page' ? <ToGate page={target.page} text={text} /> : text
}

/** A page of the gate; the portal is left for it. */
function ToGate({ page, text }: { page: string; text: string }) {
  return <a href={useLanguage() === 'en' ? `/en/${page}` : `/${page}`}>{text}</a>
}
