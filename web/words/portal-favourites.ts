/** Words of favourites: ways and colleagues that are often booked. A browser's own favourites are called so elsewhere. */
export const favouriteWords = {
  ja: {
    routes: 'よく使う区間',
    route: '{from} → {to}',
    keepRoute: '☆ この区間を「よく使う区間」に入れる',
    dropRoute: '★ この区間を「よく使う区間」から外す',
    colleagues: 'よく一緒に出張する方',
    keepColleague: '{name}さんを「よく一緒に出張する方」に入れる',
    dropColleague: '{name}さんを「よく一緒に出張する方」から外す',
  },
  en: {
    routes: 'Saved routes',
    route: '{from} → {to}',
    keepRoute: '☆ Save this route',
    dropRoute: '★ Remove this route from the saved ones',
    colleagues: 'Saved fellow travellers',
    keepColleague: 'Save {name} as a fellow traveller',
    dropColleague: 'Remove {name} from the saved fellow travellers',
  },
} as const
