import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function contentType(file: string): string {
  return TYPES[path.extname(file) || file] ?? 'application/octet-stream';
}

const PANE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The grid draws on canvases, writes its styles at run time and shows images from memory; nothing more. */
const WORKBENCH_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

const isWorkbench = (pathname: string): boolean => pathname.startsWith('/workbench/');

export function securityHeaders(pathname: string): Record<string, string> {
  return { 'Content-Security-Policy': isWorkbench(pathname) ? WORKBENCH_POLICY : PANE_POLICY };
}

const SHIM = '<script src="/workbench/shim.js"></script>';

/** Puts the shim before the first script of a page that loads office.js; other pages stay as they are. */
export function injectShim(html: string, pathname: string): string {
  if (isWorkbench(pathname) || !/<script[^>]+office\.js/.test(html)) return html;
  return html.replace('<script', `${SHIM}<script`);
}
