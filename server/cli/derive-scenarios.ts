// Owns the process around the derive-scenarios command: hands it the arguments, prints, sets the exit code.

import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '../adapters/project-root.ts';
import { deriveScenariosCommand } from './derive-scenarios-command.ts';

const assets = path.join(projectRoot(), 'assets');
const { exitCode, out, error } = deriveScenariosCommand(process.argv.slice(2), assets);
if (out !== '') process.stdout.write(`${out}\n`);
if (error !== '') process.stderr.write(`${error}\n`);
process.exitCode = exitCode;
