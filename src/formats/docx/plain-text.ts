/** Without what XML cannot carry, whoever typed it: control characters and halves of surrogate pairs. Every line end is `\n`. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '')
}
