// Tells by content whether sources have changed: checkouts and copies set file times at will.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Lists the files under the given files and folders, sorted, without tests and dot files.
 *
 * @param {string} root absolute
 * @param {readonly string[]} inputs relative to root; what does not exist is passed over
 * @param {readonly string[]} [except] relative folders to leave out
 * @returns {string[]} relative paths with forward slashes
 */
export function listSources(root, inputs, except = []) {
  return inputs
    .flatMap((input) => {
      const stat = fs.statSync(path.join(root, input), { throwIfNoEntry: false });
      if (stat === undefined || except.includes(input)) return [];
      if (!stat.isDirectory()) return /\.(test|spec)\.tsx?$/.test(input) ? [] : [input];
      const names = fs.readdirSync(path.join(root, input)).filter((name) => !name.startsWith('.'));
      return listSources(
        root,
        names.map((name) => `${input}/${name}`),
        except,
      );
    })
    .sort();
}

/**
 * Hashes names and contents.
 *
 * @param {string} root absolute
 * @param {readonly string[]} files relative
 * @returns {string} 64 hexadecimal digits
 */
export function sourceStamp(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
