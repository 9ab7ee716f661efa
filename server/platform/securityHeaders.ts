import type { MiddlewareHandler } from 'hono';
import { ownOrigins } from './origin.ts';

/** On every answer: the page runs our script and talks to us, and nobody frames it. */
export function securityHeaders(baseUrl: URL): MiddlewareHandler {
  const headers: Readonly<Record<string, string>> = {
    // Answers are somebody's own, and pages name their script: only what says otherwise may be kept.
    'Cache-Control': 'no-store',
    'Content-Security-Policy': contentSecurityPolicy(baseUrl),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(baseUrl.protocol === 'https:' ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
  return async function securityHeaders(c, next) {
    await next();
    // A file says for itself that it may do less than a page, and that it may be kept.
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.header(name, value);
  };
}

function contentSecurityPolicy(baseUrl: URL): string {
  // Some browsers do not count a WebSocket to ourselves as 'self'.
  const sockets = [...ownOrigins(baseUrl)].map((origin) => origin.replace(/^http/u, 'ws'));
  return [
    "default-src 'self'",
    "script-src 'self'",
    // React and the editor place elements with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${sockets.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
