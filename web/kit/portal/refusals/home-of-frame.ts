/** The first page of the frame one is in: the desk's, the security office's or the portal's. */
export const homeOfFrame = (): '/desk' | '/security' | '/my-security' | '/portal' =>
  (['/desk', '/security', '/my-security'] as const).find((home) => location.pathname.startsWith(home)) ??
  '/portal'
