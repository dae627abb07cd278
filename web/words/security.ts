/** Words of the security office's frame and its first page. */
export const securityWords = {
  ja: {
    brand: '{portal} セキュリティ',
    today: '今日の対応',
    incidents: 'インシデント',
    duty: '当番表',
    alerts: 'アラート',
    rules: '検知ルール',
    audit: '監査記録',
    own: 'マイナビゲーション',
    ownAccount: 'ご自分のアカウント',
    ownAccountText: '見覚えのないログインがないか、ご自分の履歴を確かめてください。',
    toTimeline: '履歴を見る',
  },
  en: {
    brand: '{portal} Security',
    today: 'Today',
    incidents: 'Incidents',
    duty: 'Duty calendar',
    alerts: 'Alerts',
    rules: 'Detection rules',
    audit: 'Audit log',
    own: 'My Navigation',
    ownAccount: 'Your own account',
    ownAccountText: 'Look through your own record for a sign-in you do not know.',
    toTimeline: 'See the record',
  },
} as const
