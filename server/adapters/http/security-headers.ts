// Owns what browsers are told to forbid on our pages: everything that does not come from this server.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Phaser draws from blobs and data addresses; panels set inline styles. Nothing needs inline scripts or eval.
 *
 * @param https whether people reach the server over https; only then may browsers be told to insist on it
 */
export const securityHeaders = (https: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Browsers ignore these over plain http and complain about it.
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    // A seat's token is in its address.
    referrerPolicy: { policy: 'no-referrer' },
  });
