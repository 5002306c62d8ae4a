import { JSDOM } from 'jsdom';

const { window } = new JSDOM('') as {
  window: { DOMParser: typeof DOMParser; XMLSerializer: typeof XMLSerializer };
};

/** Reads XML with a reader that has nothing to do with ours. */
export function dom(xml: string): Document {
  const document = new window.DOMParser().parseFromString(xml.replace(/^\ufeff/, ''), 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

/** Its length is asked once: jsdom looks through all names of a collection for it. */
export function elements(document: Document | Element, local: string): Element[] {
  const found = document.getElementsByTagNameNS('*', local);
  return Array.from({ length: found.length }, (_, at) => found[at]!);
}

export function serialise(document: Document): string {
  return new window.XMLSerializer().serializeToString(document);
}
