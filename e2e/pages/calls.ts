// How a page calls its person back: tab title, sound, notification. Stands in for the reader's eyes and the browser's own notices.
import type { Page } from '@playwright/test';

interface Heard {
  asked: number;
  tones: number;
  readonly notices: { readonly title: string; readonly body: string }[];
}

type Watched = typeof globalThis & { readonly calls: Heard };

export class Calls {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Keeps what the page asks of the browser; call it before the page goes anywhere. `overHttp`: as a page of a classroom's server. */
  async watch({ overHttp = false } = {}): Promise<void> {
    await this.#page.addInitScript((isInsecure) => {
      const heard: Heard = { asked: 0, tones: 0, notices: [] };
      const kept = 'e2e.notices';
      Object.assign(window, { calls: heard });
      class KeptNotice {
        static get permission(): NotificationPermission {
          return sessionStorage.getItem(kept) === 'granted' ? 'granted' : 'default';
        }
        static async requestPermission(): Promise<NotificationPermission> {
          heard.asked++;
          sessionStorage.setItem(kept, 'granted');
          return 'granted';
        }
        constructor(title: string, { body = '' }: NotificationOptions = {}) {
          heard.notices.push({ title, body });
        }
        close(): void {}
      }
      Object.assign(window, { Notification: KeptNotice });
      const start = AudioScheduledSourceNode.prototype.start;
      AudioScheduledSourceNode.prototype.start = function (when) {
        heard.tones++;
        start.call(this, when);
      };
      if (isInsecure) Object.defineProperty(window, 'isSecureContext', { value: false });
    }, overHttp);
  }

  /** The reader turns to another tab, or comes back to this one. */
  async #turn(hidden: boolean): Promise<void> {
    await this.#page.evaluate((away) => {
      const state = away ? 'hidden' : 'visible';
      Object.defineProperty(document, 'hidden', { configurable: true, value: away });
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
      Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => !away });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
  }

  lookAway(): Promise<void> {
    return this.#turn(true);
  }

  lookBack(): Promise<void> {
    return this.#turn(false);
  }

  heard(): Promise<Heard> {
    return this.#page.evaluate(() => (globalThis as Watched).calls);
  }
}
