import { describe, expect, it } from 'vitest'
import { csvOf, neutralised } from './csv'

describe('a table for spreadsheet programs', () => {
  it('runs nothing: what begins like a formula gets an apostrophe', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", '＝1']) expect(neutralised(text)).toBe(`'${text}`)
    for (const text of ['A-1', '', "it's", '1=1']) expect(neutralised(text)).toBe(text)
  })
  it('keeps numbers, quotes what needs it, and leaves out what is absent', () => {
    expect(csvOf(['a', 'b,c'], [[-1.5, 'say "x"'], [null, '-2'], [undefined, 'two\nlines']])).toBe('\ufeffa,"b,c"\r\n-1.5,"say ""x"""\r\n,\'-2\r\n,"two\nlines"\r\n')
  })
})
