import { describe, expect, it } from 'vitest'
import { wrap } from './wrap.ts'

/** A letter of Japanese is two wide, any other one. */
const widthOf = (text: string) => text.replace(/[\u3000-\uffff]/g, '二二').length
const lines = (text: string, width: number) => wrap(text, width, widthOf)

describe('where the lines of a report break', () => {
  it('Japanese breaks between any two letters, but no line begins with a closing mark or ends with an opening one', () => {
    expect(lines('対策を見直します。', 8)).toEqual(['対策を見', '直しま', 'す。'])
    expect(lines('いろは（にほ）へ', 8)).toEqual(['いろは', '（にほ）', 'へ'])
    expect(lines('いろは（にほ）へ', 6)).toEqual(['いろは', '（に', 'ほ）へ'])
    expect(lines('アッパー', 4)).toEqual(['アッ', 'パー'])
  })

  it('English breaks at spaces, which stand at no end of a line, and a day stays whole', () => {
    expect(lines('to be done by 2026-03-14', 12)).toEqual(['to be done', 'by', '2026-03-14'])
    expect(lines('期限は 2026-03-14 です', 12)).toEqual(['期限は', '2026-03-14', 'です'])
  })

  it('what no line holds is cut, a typed line end is kept, and nothing is lost', () => {
    expect(lines('https://example.test/a/b', 10)).toEqual(['https://ex', 'ample.test', '/a/b'])
    expect(lines('一\n\n二\r\n三', 10)).toEqual(['一', '', '二', '三'])
    expect(lines('x\u0007\ty', 10)).toEqual(['x  y'])
    expect(lines('', 10)).toEqual([''])
  })
})
