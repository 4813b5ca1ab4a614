/// Longest pause between two keys of a reader that types; fingers are slower.
export const BETWEEN_MILLIS = 40
const LEAST_LENGTH = 4

/// Tells the typing of a card reader, scanner or thermometer from that of fingers: a fast burst that ends in Enter.
export class Burst {
  private text = ''
  private last = -Infinity

  /// @returns the whole text when this key ends a burst
  key(key: string, at: number): string | undefined {
    const fast = at - this.last <= BETWEEN_MILLIS
    this.last = at
    if (key === 'Enter') {
      const whole = fast && this.text.length >= LEAST_LENGTH ? this.text : undefined
      this.text = ''
      return whole
    }
    // Shift and the like come between the letters of a burst.
    if (key.length !== 1) return undefined
    this.text = fast ? this.text + key : key
    return undefined
  }
}
