/** The first page of the frame one is in: the desk's, the security office's or the portal's. */
export const homeOfFrame = (): '/desk' | '/security' | '/portal' =>
  (['/desk', '/security'] as const).find((home) => location.pathname.startsWith(home)) ?? '/portal'
