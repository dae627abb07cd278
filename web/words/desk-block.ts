/** Words of the desk's two numbers (S1-12). */
export const deskWords = {
  ja: {
    free: '無料',
    'free-text': '固定電話から',
    charged: '有料',
    'charged-text': '携帯電話から(通話料がかかります)',
    title: 'お電話でのお問い合わせ',
  },
  en: {
    free: 'Free',
    'free-text': 'from a landline',
    charged: 'Charged',
    'charged-text': 'from a mobile phone (call charges apply)',
    title: 'Call us',
  },
} as const
