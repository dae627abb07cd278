import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { shown } from '../../../gate/shown.tsx'
import { Forbidden } from './forbidden.tsx'
import { NotFound } from './not-found.tsx'

afterEach(() => vi.unstubAllGlobals())

/** The links of a screen that stands at this path. */
function linksAt(pathname: string, screen: ReactNode): string[] {
  vi.stubGlobal('location', { pathname })
  return [...shown(screen).html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
}

describe('where a screen cannot be shown', () => {
  it.each([
    ['/portal/people/0190', ['/portal', '/portal/who-can-fix']],
    ['/desk/people/0190', ['/desk']],
    ['/security/alerts/0190', ['/security']],
    ['/my-security/training', ['/my-security']],
  ])('S1-21 whoever stands at %s is led to a screen he may see', (pathname, links) => {
    expect(linksAt(pathname, <NotFound />)).toEqual(links)
    expect(linksAt(pathname, <Forbidden />)).toEqual(links)
  })

  it('S1-21 people of a company are sent to their administrator, staff to a colleague', () => {
    vi.stubGlobal('location', { pathname: '/portal/people' })
    expect(shown(<Forbidden />).text).toContain('貴社の利用管理者へご依頼ください')
    vi.stubGlobal('location', { pathname: '/desk/people' })
    expect(shown(<Forbidden />).text).toContain('その担当の方または上長へご相談ください')
    expect(shown(<Forbidden />, 'en').text).toContain('please ask them or your lead')
  })
})
