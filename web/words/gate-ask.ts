/** The one link that stands beside every refusal of the gate; apart from the answers, which load when they are asked for. */
export const askWords = {
  ja: { ask: 'お困りですか。だれが対応できるかを見る' },
  en: { ask: 'Need help? See who can fix this' },
} as const
