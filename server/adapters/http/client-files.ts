// Owns the files a browser may fetch: the built client, the map, the locales, the scenario format. Never scenarios: they hold every secret mandate.
import fs from 'node:fs';
import path from 'node:path';
import express, { type Response, Router } from 'express';
import { chooseForm, precompressed } from './precompressed.ts';

const YEAR_SECONDS = 31_536_000;
/** Vite writes a digest of the content into these names, so they never change. */
const hashedName = /-[\w-]{8,}\.\w+(\.br|\.gz)?$/;
/** Folders of assets/ that anyone may read. */
const openAssets = ['map', 'schema', 'locales', 'icons', 'sounds', 'fonts'];

export interface ClientFilesOptions {
  /** Where Vite put the client. */
  readonly clientFolder: string;
  readonly assetsFolder: string;
  /** Maps besides those in assets/, by file name: served like them, from memory. */
  readonly ownMaps: ReadonlyMap<string, string>;
}

function setCaching(response: Response, file: string): void {
  const forever = hashedName.test(path.basename(file));
  response.setHeader('Cache-Control', forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
}

/** Files first; every other address that is no file's is the client's own to make sense of. */
export function clientFiles({ clientFolder, assetsFolder, ownMaps }: ClientFilesOptions): Router {
  const router = Router();
  const options = { index: false, setHeaders: setCaching, redirect: false, dotfiles: 'ignore' } as const;
  router.use(precompressed(clientFolder), express.static(clientFolder, options));
  for (const folder of openAssets) {
    router.use(`/assets/${folder}`, express.static(path.join(assetsFolder, folder), options));
  }
  router.get('/assets/map/:name', (request, response, next) => {
    const map = ownMaps.get(request.params.name);
    if (map === undefined) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('json').send(map);
  });
  const page = path.join(clientFolder, 'index.html');
  router.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/assets/') || path.extname(request.path) !== '') return next();
    if (!fs.existsSync(page)) {
      response
        .status(503)
        .type('text')
        .send('The client has not been built. Run npm start, or npm run build.\n');
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page + chooseForm(request, response, page));
  });
  router.use((_request, response) => {
    response.status(404).type('text').send('Not found.\n');
  });
  return router;
}
