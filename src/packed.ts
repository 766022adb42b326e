/** Arrays of numbers in one file that is used as it lies: a head as JSON, then the arrays, each from a whole word on. */

type Numbers = Uint32Array | Float32Array | Uint8Array | Int8Array;

const whole = (length: number): number => Math.ceil(length / 4) * 4;

/** @param head what tells how long each array is, in the order in which they are read again */
export function packed(head: object, arrays: readonly Numbers[]): Uint8Array {
  const json = JSON.stringify(head);
  const text = new TextEncoder().encode(json.padEnd(whole(json.length)));
  return Buffer.concat(
    [new Uint32Array([text.length]), text, ...arrays].map(({ buffer, byteOffset, byteLength }) => {
      const bytes = new Uint8Array(whole(byteLength));
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength));
      return bytes;
    }),
  );
}

/** The head of a packed file, and its arrays one after the other. */
export function unpacked(file: Uint8Array): { head: unknown; next: Next; end: () => void } {
  // An array of words has to begin at a whole word.
  const { buffer } = new Uint8Array(file);
  const length = new Uint32Array(buffer, 0, 1)[0] ?? 0;
  let at = 4 + length;
  const next: Next = (Kind, count) => {
    const size = count * Kind.BYTES_PER_ELEMENT;
    if (at + size > buffer.byteLength) throw cutOff(buffer.byteLength, at + size);
    const array = new Kind(buffer, at, count);
    at += whole(size);
    return array;
  };
  return {
    head: JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))),
    next,
    end: () => {
      if (at !== buffer.byteLength) throw cutOff(buffer.byteLength, at);
    },
  };
}

type Next = <Kind extends Numbers>(
  kind: { new (buffer: ArrayBuffer, at: number, count: number): Kind; BYTES_PER_ELEMENT: number },
  count: number,
) => Kind;

const cutOff = (is: number, should: number): Error =>
  new Error(`what was trained is not whole: ${is} bytes of ${should}; run npm run train`);
