/** Blanks of every kind: they all become a plain one. */
const BLANK = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Marks that turn the direction of the text after them, and other characters that show nothing. */
const UNSEEN =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
/** With the flag u, only the half of a pair that stands alone. */
const HALF = /\p{Surrogate}/gu;
const HARMLESS = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/**
 * The text so that a terminal shows it and nothing else happens: control characters as pictures (␛), line
 * breaks as blanks, marks that turn the direction left out, half characters as �. Text from an article or a
 * person passes through here before it is printed.
 */
export function visible(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text.replace(BLANK, ' ').replace(CONTROL, picture).replace(UNSEEN, '').replace(HALF, '\ufffd');
}

/** Unicode's control pictures; the controls from 80 to 9f have none. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
