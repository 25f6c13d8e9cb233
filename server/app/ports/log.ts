// Owns what the app may say to its operator. Never a token, a code, a name, a message or anything a seat keeps secret.

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** `cause` is for the operator's eyes: it is written with its stack. */
  error(message: string, cause: unknown, fields?: LogFields): void;
}
