import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findFile } from '../workbench/server/files';
import { contentType } from '../workbench/server/pages';
import { pathOf } from '../workbench/server/request';

/** Answers a request with a file of a folder, and nothing that lies outside it. */
export async function serveFile(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  if (typeof path !== 'string') return say(request, response, path.status, path.text);
  const file = await findFile(root, path.slice(1));
  if (file === null) return say(request, response, 404, `見つかりません: ${path}`);
  const body = await readFile(file).catch(() => null);
  if (body === null) return say(request, response, 404, `読み込めません: ${path}`);
  answer(request, response, 200, contentType(file), body);
}

function say(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  answer(request, response, status, contentType('.txt'), Buffer.from(`${text}\n`));
}

function answer(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.byteLength,
    // no-cache, not no-store: Excel shows no icon that it may not store.
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
}
