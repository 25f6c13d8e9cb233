// Settings are checked once, and every fault is told at once.
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('need not be given', () => {
    expect(readSettings({ HOME: '/root', REDIS_URL: ' ', DATA_DIR: '' })).toEqual({
      ok: true,
      value: {
        PORT: 3000,
        LOG_LEVEL: 'info',
        SESSIONS_PER_MINUTE: 60,
        COMMANDS_PER_SECOND: 20,
        WEBHOOKS: 'public',
        METRICS_HOST: '127.0.0.1',
      },
    });
  });

  it('are taken when they make sense', () => {
    const given = {
      PORT: '0',
      HOST: '127.0.0.1',
      REDIS_URL: 'redis://localhost:6379',
      SCRIPTED_PAUSE_MS: '0',
      TRUSTED_PROXIES: 'uniquelocal, 192.0.2.7,2001:db8::/32',
    };
    expect(readSettings(given)).toMatchObject({
      ok: true,
      value: {
        PORT: 0,
        HOST: '127.0.0.1',
        REDIS_URL: 'redis://localhost:6379',
        SCRIPTED_PAUSE_MS: 0,
        TRUSTED_PROXIES: ['uniquelocal', '192.0.2.7', '2001:db8::/32'],
      },
    });
  });

  it('take no proxy that is not a network', () => {
    for (const TRUSTED_PROXIES of [
      'proxy',
      'true',
      '10.0.0.0/33',
      '10.0.0/8',
      '10.0.0.0/8/8',
      'loopback,,',
    ]) {
      expect(readSettings({ TRUSTED_PROXIES })).toMatchObject({
        ok: false,
        error: [expect.stringContaining('TRUSTED_PROXIES must be networks')],
      });
    }
  });

  it('are refused all together, each with its name', () => {
    const read = readSettings({
      PORT: '70000',
      HOST: 'a b',
      REDIS_URL: 'localhost:6379',
      PUBLIC_URL: 'ftp://example.org',
      LOG_LEVEL: 'loud',
      SCRIPTED_PAUSE_MS: '-1',
      WEBHOOKS: 'yes',
    });
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.error).toEqual([
      'PORT must be at most 65535.',
      'HOST must be a host name or an address.',
      'REDIS_URL must be an address that begins with redis:// or rediss://.',
      'PUBLIC_URL must be an address that begins with http:// or https://.',
      'LOG_LEVEL must be one of silent, error, warn, info, debug.',
      'SCRIPTED_PAUSE_MS must be a whole number.',
      'WEBHOOKS must be off, public or any.',
    ]);
  });
});
