import type { Plugin } from 'vite'

const head = `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light" />
    <meta name="referrer" content="no-referrer" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />`

const withoutScript = `<noscript>
      <p lang="ja">この画面を使うには、ブラウザーの JavaScript を有効にしてください。</p>
      <p lang="en">Please switch JavaScript on in your browser to use this page.</p>
    </noscript>`

/** Puts what all pages share where they say so: their head, and what is read where scripts are switched off. */
export const sameHead = (): Plugin => ({
  name: 'same-head',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<!-- head -->', head).replace('<!-- without script -->', withoutScript),
  },
})
