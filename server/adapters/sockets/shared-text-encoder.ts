// Owns how packets become text on their way out: what several seats are told alike is written out once. Knows no message's meaning.
import { Encoder, type Packet, PacketType } from 'socket.io-parser';

/** Parts of patches written out in this turn of the event loop: in it, all who noticed a part are told. */
const texts = new Map<object, string>();

/** Many seats are told the very same object, each under a number of its own. */
function textOfPart(part: object): string {
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  if (texts.size === 0) setImmediate(() => texts.clear());
  texts.set(part, text);
  return text;
}

/** What patches are made of; each part is the same object for all who notice the same. */
const PARTS: readonly string[] = ['set', 'put', 'add'];

/** As JSON.stringify, for plain data: parts of patches, also inside an answer, are written out once. */
function sharedText(message: unknown): string {
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return JSON.stringify(message);
  let text = '';
  for (const [name, value] of Object.entries(message)) {
    if (value === undefined) continue;
    const written = PARTS.includes(name)
      ? textOfPart(value)
      : name === 'patch'
        ? sharedText(value)
        : JSON.stringify(value);
    text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${written}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Writes what it would write itself, only sooner; this server sends nothing binary. */
export class SharedTextEncoder extends Encoder {
  override encode(packet: Packet): unknown[] {
    const { type, nsp, id, data } = packet;
    const isPlain = (type === PacketType.EVENT || type === PacketType.ACK) && nsp === '/';
    if (!isPlain || !Array.isArray(data)) return super.encode(packet);
    return [`${type}${id ?? ''}[${data.map(sharedText).join(',')}]`];
  }
}
