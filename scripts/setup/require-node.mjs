// Refuses a Node that is too old, in one sentence; written in syntax that an old Node can still read.
import process from 'node:process';

const oldest = { major: 20, minor: 19 };

/**
 * Says whether a Node version can run this project.
 *
 * @param {string} version like `20.19.0`, without a leading v
 * @returns {boolean} true from 20.19 up
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** Ends the process with exit code 1 and one sentence if this Node is too old. */
export function requireNode() {
  const version = process.versions.node;
  if (isSupportedNode(version)) return;
  console.error(
    `Thirty Days needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${version}. See https://nodejs.org.`,
  );
  process.exit(1);
}
