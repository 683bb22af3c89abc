/** A name and a value that YAML reads as written: it begins with a letter or a digit and holds no sign that YAML gives a meaning to. */
const field = /^([A-Za-z]\w*):[ ]+([\p{L}\p{N}](?:[^\p{C}\p{Z}#:]|[ ](?!#)|:(?![ ]|$)|(?<! )#)*)$/u;
const nothing = /^null$/i;

/**
 * Front matter of nothing but such lines, as it nearly always is, read without the YAML library, whose loading takes longer than reading the
 * article. Null for anything else, which the library has to read. A field without a value is absent.
 */
export function readPlainFields(source: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  const names = new Set<string>();
  for (const line of source.split(/\r\n|\n/)) {
    const [, name, value] = field.exec(line.trimEnd()) ?? [];
    if (name === undefined || value === undefined || names.has(name)) return null;
    names.add(name);
    if (!nothing.test(value)) fields.set(name, value.replace(/ +/g, ' '));
  }
  return fields;
}
