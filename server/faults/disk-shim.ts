// Owns a disk that fails when told to: a few lines of C put before the C library of one server process, where a compiler is found.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';

/** What the disk does with the journal's files; `none` = what it should. */
export const diskTroubles = { none: 'n', full: 'e', writeError: 'i', syncError: 's', stall: 'w' } as const;
export type DiskTrouble = keyof typeof diskTroubles;

/** How long a sync takes while the disk stalls. */
export const STALL_MS = 5_000;

/** Asks a file, before each write and sync of a journal's file, what to do with it. */
const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char trouble(int fd) {
  char link[64], name[4096], told = 'n';
  const char *control = getenv("DISK_TROUBLE");
  if (!control) return 'n';
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, sizeof name - 1);
  if (length <= 0) return 'n';
  name[length] = 0;
  if (!strstr(name, "journal.db")) return 'n';
  int file = open(control, O_RDONLY);
  if (file < 0) return 'n';
  if (read(file, &told, 1) != 1) told = 'n';
  close(file);
  return told;
}

static int fails(int fd) {
  char told = trouble(fd);
  if (told == 'e') errno = ENOSPC;
  if (told == 'i') errno = EIO;
  return told == 'e' || told == 'i';
}

static int syncs(int fd, const char *name) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  char told = trouble(fd);
  if (told == 'w') usleep(${STALL_MS}000);
  if (told == 's') { errno = EIO; return -1; }
  return real(fd);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  return fails(fd) ? -1 : real(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  ssize_t (*real)(int, const void *, size_t, off_t) = (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
  return fails(fd) ? -1 : real(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  ssize_t (*real)(int, const void *, size_t, off64_t) = (ssize_t (*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
  return fails(fd) ? -1 : real(fd, bytes, count, at);
}
int fsync(int fd) { return syncs(fd, "fsync"); }
int fdatasync(int fd) { return syncs(fd, "fdatasync"); }
`;

export class DiskShim {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null where there is no C compiler, or a system that loads libraries in another way. */
  static make(): DiskShim | null {
    if (process.platform !== 'linux') return null;
    const folder = makeTempFolder();
    fs.writeFileSync(path.join(folder, 'shim.c'), SOURCE);
    const built = spawnSync('cc', ['-shared', '-fPIC', '-o', 'shim.so', 'shim.c', '-ldl'], { cwd: folder });
    if (built.status !== 0) {
      removeFolder(folder);
      return null;
    }
    const shim = new DiskShim(folder);
    shim.set('none');
    return shim;
  }

  get #control(): string {
    return path.join(this.#folder, 'control');
  }

  /** What a server process has to be started with. */
  get env(): Readonly<Record<string, string>> {
    return { LD_PRELOAD: path.join(this.#folder, 'shim.so'), DISK_TROUBLE: this.#control };
  }

  /** From the next write or sync on. */
  set(trouble: DiskTrouble): void {
    // Renamed into place, so that it is never read half written.
    fs.writeFileSync(`${this.#control}.next`, diskTroubles[trouble]);
    fs.renameSync(`${this.#control}.next`, this.#control);
  }

  remove(): void {
    removeFolder(this.#folder);
  }
}
