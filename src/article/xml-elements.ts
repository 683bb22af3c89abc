import { Parser } from 'htmlparser2';

export interface XmlElement {
  /** As written, with its prefix: `dc:title`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text right inside it. */
  readonly text: string;
}

const MOST = 50_000;

/** The elements of a small XML file in the order in which they begin. Broken XML gives what is found. */
export function xmlElements(xml: string): XmlElement[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' };
        open.push(element);
        if (elements.length < MOST) elements.push(element);
      },
      ontext(text) {
        const inside = open.at(-1);
        if (inside !== undefined) inside.text += text;
      },
      onclosetag: () => {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return elements;
}
