/** The one link that stands beside every refusal of the gate; apart from the answers, which load when they are asked for. */
export const askWords = {
  ja: {
    ask: 'お困りですか。だれが対応できるかを見る',
    'instant-members': '仮カードをお持ちの方へのお知らせを読む',
  },
  en: {
    ask: 'Need help? See who can fix this',
    'instant-members': 'Read the notice for holders of a temporary card',
  },
} as const
