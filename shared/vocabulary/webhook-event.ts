// What a session's webhook may tell of; knows no session.

/** Of every session at most one of these is owed at a time. */
export type WebhookEvent = 'your move' | 'day opened' | 'reminder' | 'session ended';
