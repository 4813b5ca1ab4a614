/// Provinces by the first two digits of their division code (GB/T 2260).
export const PROVINCES = [
  '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82',
] as const

const KEY_DIGITS = 18

export const provinceKey = (province: string): string => province.padEnd(KEY_DIGITS, '0')

/// The area somebody comes from: the smallest that was chosen.
/// @param province two digits, or empty
/// @param city key of a city in it, or empty
/// @param county key of a county in that, or empty
/// @return undefined when not even the province was chosen
export function fromArea(province: string, city: string, county: string): string | undefined {
  if (province === '') return undefined
  return county || city || provinceKey(province)
}
