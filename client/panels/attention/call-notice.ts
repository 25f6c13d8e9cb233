// Owns the browser's own notifications: whether there are any here, asking for them, showing one. Knows no reason for them.

/** `insecure`: the page came over plain http; `none`: this browser has none; `denied`: the reader said no to the browser. */
export type NoticeState = 'granted' | 'ask' | 'denied' | 'insecure' | 'none';

export function noticeState(): NoticeState {
  if (typeof window === 'undefined') return 'none';
  if (!window.isSecureContext) return 'insecure';
  if (typeof Notification === 'undefined') return 'none';
  return Notification.permission === 'default' ? 'ask' : Notification.permission;
}

/** Asks the reader, once, through the browser. To be called from a press. */
export async function askForNotices(): Promise<NoticeState> {
  if (noticeState() === 'ask') await Notification.requestPermission();
  return noticeState();
}

/** Shows a notice in place of the one before it with the same tag; a press on it leads back to the page. */
export function showNotice(tag: string, title: string, body: string): void {
  if (noticeState() !== 'granted') return;
  try {
    const notice = new Notification(title, { body, tag, icon: '/app-icon-192.png' });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Some browsers on phones have the word and not the thing.
  }
}
