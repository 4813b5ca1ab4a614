const LENGTH = 8
const CODE = /^[2-9A-HJKMNP-Z]{8}$/

/// The code of a poster, from what was typed or from the address in its square.
/// @returns nothing when it is no poster
export function posterCode(text: string): string | undefined {
  const last = /\/resident\/here\/([A-Za-z0-9-]+)\/?$/.exec(text.trim())?.[1] ?? text
  const code = last.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return code.length === LENGTH && CODE.test(code) ? code : undefined
}

/// As the poster prints it.
export const printedCode = (code: string): string => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`
