// Owns how often links may be tried: wrong ones by address, right ones by themselves. Knows no seats.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong links one address may try in a minute. Nobody guesses 256 bits; this is for the server's sake. */
const WRONG = { points: 120, duration: 60 };
/** Lines that one link may open in ten seconds: far more than a person with many tabs on a bad network. */
const OPENINGS = { points: 200, duration: 10 };

/** How long a link that was used to flood the server opens nothing: by itself it would be back in a moment. */
const BARRED_SECONDS = 10;

async function take(limiter: RateLimiterMemory, key: string, points: number): Promise<boolean> {
  try {
    await limiter.consume(key, points);
    return true;
  } catch (limit) {
    if (limit instanceof RateLimiterRes) return false;
    throw limit;
  }
}

export class GuessLimits {
  readonly #wrong = new RateLimiterMemory(WRONG);
  readonly #openings = new RateLimiterMemory(OPENINGS);

  /** Whether this address may try this link now. */
  async mayTry(address: string, token: string): Promise<boolean> {
    return (await take(this.#wrong, address, 0)) && (await take(this.#openings, token, 1));
  }

  /** It was a wrong one. */
  async wasWrong(address: string): Promise<void> {
    await take(this.#wrong, address, 1);
  }

  /** A line of this link was cut because it flooded the server. */
  async bar(token: string): Promise<void> {
    await this.#openings.block(token, BARRED_SECONDS);
  }
}
