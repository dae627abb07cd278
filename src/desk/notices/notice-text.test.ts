import { describe, expect, it } from 'vitest'
import { blocksOf, linksOf } from './notice-text.ts'

describe('the text of a notice', () => {
  it('is paragraphs and lists, with links in both', () => {
    const text =
      '一行目\n二行目 [ご案内](notice:overview)\n\n- 一つ\n- [手引き](manual)\n\n1. はじめに\n2. 次に'
    expect(blocksOf(text)).toEqual([
      {
        block: 'paragraph',
        pieces: [
          ...[{ text: '一行目' }, { text: '\n' }, { text: '二行目 ' }],
          { text: 'ご案内', link: { to: 'notice', notice: 'overview' } },
        ],
      },
      {
        block: 'list',
        ordered: false,
        items: [[{ text: '一つ' }], [{ text: '手引き', link: { to: 'page', page: 'manual' } }]],
      },
      { block: 'list', ordered: true, items: [[{ text: 'はじめに' }], [{ text: '次に' }]] },
    ])
  })

  it('keeps HTML as the plain text that was typed', () => {
    expect(blocksOf('<script>alert(1)</script>')).toEqual([
      { block: 'paragraph', pieces: [{ text: '<script>alert(1)</script>' }] },
    ])
  })

  it.each([
    'javascript:alert',
    'http://club.kazahana.example/',
    '//club.kazahana.example',
    '/portal',
    'data:text/html,x',
    'https://user:word@club.kazahana.example/',
    'manual/../portal',
    'notice:../x',
    'mailto:a@b.example',
  ])('makes no link of %s and names it as broken', (target) => {
    const text = `[ここ](${target})`
    expect(JSON.stringify(blocksOf(text))).not.toContain('"link"')
    expect(linksOf(text)).toEqual({ notices: [], broken: [target] })
  })

  it('leads to other sites over https alone', () => {
    expect(blocksOf('[会員サイト](https://club.kazahana.example/a)')).toEqual([
      {
        block: 'paragraph',
        pieces: [{ text: '会員サイト', link: { to: 'outside', url: 'https://club.kazahana.example/a' } }],
      },
    ])
  })

  it('of whatever length and shape takes no long time', () => {
    const start = performance.now()
    for (const text of ['['.repeat(20_000), '[a]('.repeat(5_000), '- \n'.repeat(6_000)]) blocksOf(text)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
