/** Whether this browser can do it at all; http is good enough on localhost only. */
export const canUsePasskeys = (): boolean =>
  window.isSecureContext && typeof window.PublicKeyCredential === 'function'
