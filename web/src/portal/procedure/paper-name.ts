/** A text without the signs with which the catalogue begins the lines of a list, and without the colon that ends it. */
export function withoutBullet(text: string): string {
  return text
    .trim()
    .replace(/^[-–+*•\s]+/, '')
    .replace(/\s*:$/, '');
}
