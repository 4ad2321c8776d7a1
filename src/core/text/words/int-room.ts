/** Longer lists are allocated by themselves: what they cost to make is nothing beside what they cost to fill. */
const longest = 4096;
const roomSize = 16 * longest;

let room = new Int32Array(0);
let used = 0;

/**
 * A list of `length` zeros. Short ones are cut out of one large room, because a list of its own of more than a few numbers is memory
 * outside of JavaScript's heap, which takes longer to get than such a list takes to fill; a policy has thousands of them.
 */
export function zeros(length: number): Int32Array {
  if (length > longest) return new Int32Array(length);
  if (used + length > room.length) {
    room = new Int32Array(roomSize);
    used = 0;
  }
  const list = room.subarray(used, used + length);
  used += length;
  return list;
}

/** A copy of a list, in the same room. */
export function copyOf(list: Int32Array): Int32Array {
  const copy = zeros(list.length);
  copy.set(list);
  return copy;
}
