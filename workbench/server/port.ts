import { parseArgs } from 'node:util';

/** A call of a server that cannot be carried out; the message is for whoever called it. */
export class CallError extends Error {}

export interface Call {
  readonly port: number;
  /** Folder that is served. */
  readonly root: string;
}

/**
 * Reads `--port` and `--root`.
 * @throws CallError
 */
export function readCall(argv: readonly string[]): Call {
  const { port, root } = parse(argv);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 0xffff)
    throw new CallError(`--port には 0 から 65535 までの番号を指定してください（指定された値: ${port}）。`);
  return { port: Number(port), root };
}

/** Why a server could not begin to listen. */
export function listenFault(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'EADDRINUSE':
      return `ポート ${port} はほかのプログラムが使っています。そのプログラムを終わらせてから、もう一度実行してください。`;
    case 'EACCES':
      return `ポート ${port} を使う権限がありません。1024 以上の番号を指定してください。`;
    default:
      return `サーバーを始められません。\n（詳細: ${error instanceof Error ? error.message : String(error)}）`;
  }
}

function parse(argv: readonly string[]): { port: string; root: string } {
  try {
    return parseArgs({
      args: [...argv],
      options: { port: { type: 'string', default: '3000' }, root: { type: 'string', default: 'dist' } },
    }).values;
  } catch {
    throw new CallError('使い方: npm start -- [--port 番号] [--root フォルダー]');
  }
}
