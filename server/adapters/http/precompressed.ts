// Owns the choice among a file and its compressed forms, made when it was built; knows nothing of what the files are.
import fs from 'node:fs';
import path from 'node:path';
import type { Request, RequestHandler, Response } from 'express';

/** Best first. */
const forms = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** Which form of a file this browser takes: the ending to add to its name, empty for the file itself. Sets the headers that go with it. */
export function chooseForm(request: Request, response: Response, file: string): string {
  const kept = forms.filter(({ ending }) => fs.existsSync(file + ending));
  if (kept.length === 0) return '';
  response.vary('Accept-Encoding');
  const taken = request.acceptsEncodings();
  const form = kept.find(({ encoding }) => taken.includes(encoding));
  if (!form) return '';
  response.type(path.extname(file));
  response.setHeader('Content-Encoding', form.encoding);
  return form.ending;
}

/** Lets the handler of files after it find the form that was chosen; nobody asks for a form by its own name. */
export function precompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const file = fileOf(folder, request.path);
    if (file === null || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    if (forms.some(({ ending }) => file.endsWith(ending))) {
      response.status(404).type('text').send('Not found.\n');
      return;
    }
    const ending = chooseForm(request, response, file);
    if (ending !== '') request.url = request.url.replace(/(?=\?|$)/, ending);
    next();
  };
}

/** Null for what is no file under the folder. */
function fileOf(folder: string, address: string): string | null {
  try {
    const file = path.join(folder, decodeURIComponent(address));
    return file.startsWith(folder + path.sep) && path.extname(file) !== '' ? file : null;
  } catch {
    return null;
  }
}
