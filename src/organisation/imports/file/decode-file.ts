import iconv from 'iconv-lite'

/**
 * The text of an uploaded file: UTF-8 with or without mark, or cp932 as Japanese spreadsheets save it. Undefined when
 * it is neither. Valid UTF-8 is believed first: Japanese text in cp932 is practically never valid UTF-8.
 */
export function decodeFile(content: Buffer): string | undefined {
  const text = asUtf8(content) ?? asCp932(content)
  return text?.includes('\0') ? undefined : text
}

function asUtf8(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return undefined
  }
}

function asCp932(content: Buffer): string | undefined {
  const text = iconv.decode(content, 'cp932')
  return text.includes('\ufffd') ? undefined : text
}
