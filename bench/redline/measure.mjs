const word = /[\p{L}\p{N}]+(?:['.,@/:&-]+[\p{L}\p{N}]+)*/gu;

/** How many words a text holds, by a rule that belongs to none of the tools compared. */
export function countWords(text) {
  return text.match(word)?.length ?? 0;
}

/** Marked words and hunks of a list of `[op, text]`; a hunk is a run of marks with nothing but white space kept in between. */
export function measure(operations) {
  let words = 0;
  let hunks = 0;
  let open = false;
  for (const [op, text] of operations) {
    if (text.trim() === '') continue;
    if (op === '=') open = false;
    else {
      words += countWords(text);
      if (!open) hunks++;
      open = true;
    }
  }
  return { words, hunks };
}

/** A redline as one list of operations in reading order of the after text. What a moved block keeps counts as kept. */
export function operationsOf(redline) {
  const operations = [];
  const changeAt = new Map();
  for (const change of redline.changes) for (const index of change.afterBlocks) changeAt.set(index, change);
  const written = new Set();
  const queue = [...redline.changes];
  const flushUntil = (change) => {
    while (queue.length > 0) {
      const next = queue.shift();
      operations.push(...next.edits, ['=', '\n']);
      written.add(next);
      if (next === change) return;
    }
  };
  for (const block of redline.after.blocks) {
    const change = changeAt.get(block.index);
    if (change === undefined) {
      while (queue.length > 0 && queue[0].afterBlocks.length === 0) flushUntil(queue[0]);
      operations.push(['=', `${block.text}\n`]);
    } else if (!written.has(change)) flushUntil(change);
  }
  flushUntil(null);
  return operations;
}

/** Hunks counted change by change, as a reader of the JSON would: neighbouring changes are not joined. */
export function hunksByChange(redline) {
  let hunks = 0;
  for (const change of redline.changes) hunks += measure(change.edits).hunks;
  return hunks;
}

/** Words kept between each two neighbouring hunks: what marking them too, to make one hunk of the two, would cost on either side. */
export function keptBetweenHunks(operations) {
  const between = [];
  let kept = 0;
  let seen = false;
  for (const [op, text] of operations) {
    if (text.trim() === '') continue;
    if (op === '=') kept += countWords(text);
    else {
      if (seen && kept > 0) between.push(kept);
      kept = 0;
      seen = true;
    }
  }
  return between;
}

/** How few hunks can be had for at most `affordable` more marked words, the cheapest joined first. */
export function fewestHunks(hunks, between, affordable) {
  let left = affordable;
  let joined = 0;
  for (const kept of [...between].sort((x, y) => x - y)) {
    if (2 * kept > left) break;
    left -= 2 * kept;
    joined++;
  }
  return hunks - joined;
}
