/** The first page of the frame one is in: the desk's or the portal's. */
export const homeOfFrame = (): '/desk' | '/portal' =>
  location.pathname.startsWith('/desk') ? '/desk' : '/portal'
