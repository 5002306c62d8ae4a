import type { IncomingMessage } from 'node:http';

/** What is said of a request that is not looked into any further. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** The path that a request asks for, as text from the slash on; or why it gets nothing. */
export function pathOf({ method, headers, url = '/' }: IncomingMessage): string | Refusal {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'GET だけを受け付けます。' };
  // A name other than localhost means that some other page has led the browser here.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? ''))
    return { status: 403, text: 'この機械の localhost としてだけ開けます。' };
  const path = decoded(/^[^?#]*/.exec(url)?.[0] ?? '');
  // `//` would be another machine's name to whoever reads it as an address.
  if (path === null || !path.startsWith('/') || path.includes('//'))
    return { status: 400, text: '開くアドレスを確かめてください。' };
  return path;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
